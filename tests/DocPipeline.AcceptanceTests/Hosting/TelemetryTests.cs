using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Hosting;

public sealed class TelemetryTests
{
    // What stands behind /s/ in a link to sign by is as good as a signature.
    private const string Secret = "dp1-this-would-be-a-link-that-signs";

    [Fact]
    public async Task The_program_sends_what_it_counts_to_a_collector_and_logs_lines_of_JSON_without_any_path()
    {
        using TemporaryFolder folder = new();
        using MetricsCollector collector = new();
        await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path, new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "Information",
        });
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of("counted", TestRecord.Files())));
        zip.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using HttpResponseMessage put = await program.Http.PutAsync("/api/v1/partnerships/counted/record", zip);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        using HttpResponseMessage drafted = await program.Http.PostAsync($"/api/v1/partnerships/counted/documents/{TestRecord.Document}/draft", content: null);
        Assert.Equal(HttpStatusCode.Created, drafted.StatusCode);
        using HttpResponseMessage nothing = await program.Http.GetAsync($"/s/{Secret}?code={Secret}");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);

        foreach (string name in (string[])["docpipeline.drafts", "docpipeline.filings", "http.server.request.duration", "/api/v1/partnerships/{partnership:partnership-id}/record"])
            await UntilAsync(() => collector.Has(name), $"{name} was not sent.");
        Assert.False(collector.Has(Secret));

        await program.SaysAsync("was pushed");
        string[] lines = [.. program.Output.Split('\n').Where(line => line.StartsWith('{'))];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(JsonElement.Parse(line).GetProperty("level").GetString(), (string[])["Information", "Warning"]));
        JsonElement pushed = JsonElement.Parse(Assert.Single(lines, line => line.Contains("was pushed", StringComparison.Ordinal)));
        Assert.Equal("Pushed", pushed.GetProperty("name").GetString());
        Assert.Equal("counted", pushed.GetProperty("values").GetProperty("partnership").GetString());
        Assert.Matches("^[0-9a-f]{32}$", pushed.GetProperty("request").GetString());
    }

    [Fact]
    public async Task A_link_is_in_no_line_that_the_program_logs_by_its_own_settings()
    {
        using TemporaryFolder folder = new();
        await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path);
        using HttpResponseMessage nothing = await program.Http.GetAsync($"/s/{Secret}");
        using HttpResponseMessage ill = await program.Http.PostAsync($"/api/v1/partnerships/{Secret}/record", content: null);

        Assert.DoesNotContain(Secret, program.Output, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> isSo, string otherwise)
    {
        using CancellationTokenSource late = new(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            if (late.IsCancellationRequested) Assert.Fail(otherwise);
            await Task.Delay(50, CancellationToken.None);
        }
    }
}
