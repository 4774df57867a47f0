using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using DocPipeline.AcceptanceTests.Cli;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Functions;

[Collection(AzuriteServer.Collection)]
public sealed class SameBytesTests(FunctionsHost host) : IClassFixture<FunctionsHost>
{
    [NeedsProgramFact(AzuriteServer.Program)]
    public async Task A_queue_message_leaves_the_bytes_in_a_blob_that_the_command_line_leaves_in_a_file()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await CliProgram.RunAsync("generate", CliProgram.Sample, "--out", folder.Path)).ExitCode);
        Dictionary<string, string> files = Directory.GetFiles(CliProgram.Sample, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith("partnership.yaml", StringComparison.Ordinal) || f.Contains("prose", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(CliProgram.Sample, f).Replace('\\', '/'), File.ReadAllText);
        using ByteArrayContent zip = new(TestRecord.Zip(files));
        zip.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using HttpResponseMessage put = await host.Program.Http.PutAsync("/api/v1/partnerships/cheshire-west/record", zip);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);

        foreach (string document in (string[])["agreement", "cover-sheet"])
        {
            Invocation invocation = await FunctionsHost.InvokeAsync(host.Program, "generate-documents", "message",
                new JsonObject { ["requestId"] = $"same-bytes-{document}", ["partnership"] = "cheshire-west", ["document"] = document }.ToJsonString());

            Assert.True(invocation.Succeeded, invocation.Text);
            Assert.Equal(File.ReadAllBytes(folder[$"{document}.docx"]), await host.BlobAsync($"drafts/cheshire-west/{document}.docx"));
        }
    }
}
