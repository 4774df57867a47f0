using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>Notices made through the command line.</summary>
public sealed class NoticeTests : IDisposable
{
    private static readonly string Stockport = Repository.PathOf("samples/stockport");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_notice_is_written_beside_its_name_and_size()
    {
        CliProgram.Said said = await CliProgram.RunAsync("notice", Stockport, "decisions/2008-09-16-quorum.yaml", "--out", folder["out"]);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("2008-09-16-quorum-notice.docx", said.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["out/2008-09-16-quorum-notice.docx"]));
        CliProgram.Said text = await CliProgram.RunAsync("text", folder["out/2008-09-16-quorum-notice.docx"]);
        Assert.Contains("Who is summoned", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_may_be_named_by_the_path_from_where_one_stands_and_answered_as_JSON()
    {
        CliProgram.Said said = await CliProgram.RunAsync("decision-record", Stockport, Path.Combine(Stockport, "decisions/2009-05-19-dissolution.yaml"), "--out", folder["out"], "--json");

        using JsonDocument json = JsonDocument.Parse(said.Output);
        JsonElement made = json.RootElement.GetProperty("documents")[0];
        Assert.Equal(0, said.ExitCode);
        Assert.Equal("2009-05-19-dissolution-record", made.GetProperty("id").GetString());
        Assert.Equal(new FileInfo(made.GetProperty("file").GetString()!).Length, made.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task A_review_notice_is_made_for_a_day()
    {
        CliProgram.Said said = await CliProgram.RunAsync("review-notice", CliProgram.Sample, "--document", "agreement", "--on", "2010-05-01", "--out", folder["out"]);

        CliProgram.Said text = await CliProgram.RunAsync("text", folder["out/agreement-review.docx"]);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("1 day overdue", text.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--on 'tomorrow' is not a date", "review-notice", "--document", "agreement", "--on", "tomorrow")]
    [InlineData(6, "DOCUMENT-NOT-FOUND", "review-notice", "--document", "agreemen")]
    [InlineData(3, "REVIEW-NOT-STATED", "review-notice", "--document", "cover-sheet")]
    [InlineData(6, "DECISION-NOT-FOUND", "notice", "decisions/none.yaml")]
    [InlineData(6, "there is no file 'none.docx'", "decision-record", "decisions/2009-09-10-review.yaml", "--template", "none.docx")]
    public async Task What_cannot_be_made_is_said_and_nothing_is_written(int exitCode, string message, string command, params string[] arguments)
    {
        CliProgram.Said said = await CliProgram.RunAsync([command, CliProgram.Sample, .. arguments, "--out", folder["out"]]);

        Assert.Equal(exitCode, said.ExitCode);
        Assert.Contains(message, said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }
}
