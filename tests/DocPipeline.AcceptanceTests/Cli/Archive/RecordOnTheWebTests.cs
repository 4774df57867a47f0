using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>One record, worked on in a folder and on the site: both doors see the archive's copy and no other.</summary>
public sealed class RecordOnTheWebTests : IDisposable
{
    private const string Address = "/api/v1/partnerships/stockport/record";

    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_record_goes_back_and_forth_and_each_door_sees_the_work_of_the_other()
    {
        await record.DoneAsync("record", "push", "stockport");
        await using WebProgram web = await StartAsync();

        (EntityTagHeaderValue tag, Dictionary<string, byte[]> files) = await GetAsync(web);
        Assert.Equal(Folder("stockport"), files);

        files["partnership.yaml"] = [.. files["partnership.yaml"], .. "# from the site\n"u8];
        using HttpResponseMessage put = await PutAsync(web, files, tag);
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);

        await AddAsync("stockport", "# from the folder");
        CliProgram.Said stale = await record.RunAsync("record", "push", "stockport");
        Assert.Equal(5, stale.ExitCode);
        Assert.Contains("it is at v2, and this folder starts from v1. What differs: partnership.yaml.", stale.Error, StringComparison.Ordinal);

        await record.DoneAsync("record", "pull", "stockport", "pulled");
        Assert.Equal(files, Folder("pulled"));
        await AddAsync("pulled", "# brought together");
        await record.DoneAsync("record", "push", "pulled");
        using HttpResponseMessage late = await PutAsync(web, files, put.Headers.ETag!);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Equal(Folder("pulled"), (await GetAsync(web)).Files);
    }

    [Fact]
    public async Task Without_a_key_the_site_says_so_and_whoever_has_it_seals()
    {
        await record.DoneAsync("record", "push", "stockport");
        await using (WebProgram web = await StartAsync())
        {
            await web.SaysAsync("No key of the archive's log is configured");
            await ChangeAsync(web);
            Assert.Equal("Healthy", await web.Http.GetStringAsync("/health"));
        }

        Assert.Equal((2, 1), await LeavesAndSealedAsync());
        await record.DoneAsync("archive", "recover");
        Assert.Equal((2, 2), await LeavesAndSealedAsync());
    }

    [Fact]
    public async Task With_the_key_the_site_seals_what_is_pushed()
    {
        await record.DoneAsync("record", "push", "stockport");
        await using WebProgram web = await StartAsync("keys/log.pem");
        await ChangeAsync(web);

        for (int tries = 0; tries < 100 && await SealedAsync() < 2; tries++) await Task.Delay(50);

        Assert.Equal((2, 2), await LeavesAndSealedAsync());
        Assert.DoesNotContain("No key of the archive's log", web.Output, StringComparison.Ordinal);
        string shown = (await record.DoneAsync("archive", "show", "stockport")).Output;
        Assert.Matches("pushed, by account-[0-9a-z]{16}", shown);
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_is_said_and_nothing_is_lost_or_made()
    {
        await record.DoneAsync("record", "push", "stockport");
        await using WebProgram web = await StartAsync("keys/other.pem");

        await web.SaysAsync("The archive's log is not sealed.");
        Assert.Equal("Degraded", await web.Http.GetStringAsync("/health"));
        await ChangeAsync(web);
        Assert.False(File.Exists(record["keys/other.pem"]));
        Assert.Equal((2, 1), await LeavesAndSealedAsync());
    }

    [Fact]
    public async Task A_record_with_mistakes_is_kept_by_both_doors()
    {
        string facts = record["stockport/partnership.yaml"];
        await File.WriteAllTextAsync(facts, (await File.ReadAllTextAsync(facts)).Replace("kind: constitution", "kind: poem", StringComparison.Ordinal));

        CliProgram.Said kept = await record.DoneAsync("record", "push", "stockport");

        Assert.Contains("filed as v1.", kept.Output, StringComparison.Ordinal);
        Assert.Contains("no document is made from it until its mistakes are mended", kept.Output, StringComparison.Ordinal);
        Assert.Contains("poem", kept.Error, StringComparison.Ordinal);
        await using WebProgram web = await StartAsync();
        using HttpResponseMessage draft = await web.Http.PostAsync("/api/v1/partnerships/stockport/documents/constitution/draft", content: null);
        Assert.Equal(HttpStatusCode.BadRequest, draft.StatusCode);
    }

    [Fact]
    public async Task A_record_that_does_not_say_whose_it_is_is_refused()
    {
        string facts = record["stockport/partnership.yaml"];
        await File.WriteAllTextAsync(facts, (await File.ReadAllTextAsync(facts)).Replace("  id: stockport\n", "", StringComparison.Ordinal));

        CliProgram.Said refused = await record.RunAsync("record", "push", "stockport");

        Assert.Equal(3, refused.ExitCode);
        Assert.False(Directory.Exists(record["store/archive"]));
    }

    private Task<WebProgram> StartAsync(string? key = null) =>
        WebProgram.StartAloneAsync("folder:store", record["."], new Dictionary<string, string?> { ["DOCPIPELINE_LOG_KEY"] = key is null ? null : record[key] });

    private static async Task<(EntityTagHeaderValue Tag, Dictionary<string, byte[]> Files)> GetAsync(WebProgram web)
    {
        using HttpResponseMessage got = await web.Http.GetAsync(Address);
        got.EnsureSuccessStatusCode();
        using ZipArchive zip = new(await got.Content.ReadAsStreamAsync());
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using MemoryStream bytes = new();
            using Stream content = entry.Open();
            await content.CopyToAsync(bytes);
            files[entry.FullName] = bytes.ToArray();
        }

        return (got.Headers.ETag!, files);
    }

    private static async Task<HttpResponseMessage> PutAsync(WebProgram web, Dictionary<string, byte[]> files, EntityTagHeaderValue seen)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(path).Open();
                await entry.WriteAsync(content);
            }
        }

        using HttpRequestMessage request = new(HttpMethod.Put, Address) { Content = new ByteArrayContent(bytes.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        request.Headers.IfMatch.Add(seen);
        return await web.Http.SendAsync(request);
    }

    private static async Task ChangeAsync(WebProgram web)
    {
        (EntityTagHeaderValue tag, Dictionary<string, byte[]> files) = await GetAsync(web);
        files["partnership.yaml"] = [.. files["partnership.yaml"], .. "# from the site\n"u8];
        using HttpResponseMessage put = await PutAsync(web, files, tag);
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
    }

    private async Task<(int Leaves, int Sealed)> LeavesAndSealedAsync()
    {
        using JsonDocument verified = JsonDocument.Parse((await record.DoneAsync("archive", "verify", "--json")).Output);
        return (verified.RootElement.GetProperty("leaves").GetInt32(), verified.RootElement.GetProperty("sealed").GetInt32());
    }

    // The second line of a checkpoint is the size of the log that it signs.
    private async Task<int> SealedAsync() => int.Parse((await File.ReadAllLinesAsync(record["store/log/checkpoint"]))[1], System.Globalization.CultureInfo.InvariantCulture);

    private Task AddAsync(string folder, string line) => File.AppendAllTextAsync(record[$"{folder}/partnership.yaml"], line + "\n");

    private Dictionary<string, byte[]> Folder(string folder) =>
        Directory.EnumerateFiles(record[folder], "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(record[folder], file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.StartsWith(".docpipeline/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => File.ReadAllBytes(file.File), StringComparer.Ordinal);
}
