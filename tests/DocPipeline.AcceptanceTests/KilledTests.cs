using System.Net;
using System.Net.Http.Headers;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests;

public sealed class KilledTests
{
    [Fact]
    public async Task A_program_that_is_killed_while_it_writes_leaves_whole_blobs_that_its_successor_takes_up()
    {
        using TemporaryFolder folder = new();
        HashSet<string> acknowledged = [];
        for (int life = 0; life < 2; life++)
        {
            await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path);
            foreach (string partnership in acknowledged) await CheckAsync(program, partnership);
            int before = acknowledged.Count;
            Task writing = WriteUntilItDiesAsync(program, life, acknowledged);

            // Something must have been acknowledged, or there would be nothing to lose.
            while (acknowledged.Count == before && !writing.IsCompleted) await Task.Delay(5);
            await Task.Delay(37 * life);
            program.Kill();
            await writing;
        }

        Assert.NotEmpty(acknowledged);
    }

    private static async Task WriteUntilItDiesAsync(WebProgram program, int life, HashSet<string> acknowledged)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                string partnership = $"partnership-{life}-{i}";
                using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(partnership, TestRecord.Files())));
                zip.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
                using HttpResponseMessage put = await program.Http.PutAsync($"/api/v1/partnerships/{partnership}/record", zip);
                put.EnsureSuccessStatusCode();
                acknowledged.Add(partnership);
                using HttpResponseMessage drafted = await program.Http.PostAsync(DraftOf(partnership), content: null);
                drafted.EnsureSuccessStatusCode();
            }
        }
        catch (HttpRequestException e) when (e.StatusCode is null)
        {
            // Killed: what was not acknowledged may or may not be there.
        }
    }

    private static async Task CheckAsync(WebProgram program, string partnership)
    {
        using HttpResponseMessage record = await program.Http.GetAsync($"/api/v1/partnerships/{partnership}/record");
        Assert.Equal(HttpStatusCode.OK, record.StatusCode);
        using HttpResponseMessage drafted = await program.Http.PostAsync(DraftOf(partnership), content: null);
        Assert.True(drafted.IsSuccessStatusCode);
    }

    private static string DraftOf(string partnership) => $"/api/v1/partnerships/{partnership}/documents/{TestRecord.Document}/draft";
}
