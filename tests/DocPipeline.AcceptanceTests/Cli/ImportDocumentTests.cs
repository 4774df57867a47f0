using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class ImportDocumentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Word_document_becomes_a_record_that_prints_it_again()
    {
        await CliProgram.RunAsync("generate", "samples/stockport", "-d", "constitution", "--out", folder["old"]);

        CliProgram.Said said = await CliProgram.RunAsync("import", folder["new"], folder["old/constitution.docx"]);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Matches(@"\ARecognised: \d+ sections, \d+ headings below them, 39 numbered clauses, ", said.Output);
        Assert.Equal(["import-notes.md", "partnership.yaml", "prose"], Directory.EnumerateFileSystemEntries(folder["new"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await CliProgram.RunAsync("generate", folder["new"], "--out", folder["again"])).ExitCode);
        Assert.Contains("\n# 6 Alterations to the constitution\n", (await CliProgram.RunAsync("text", folder["again/constitution.docx"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_JSON_says_how_much_was_recognised()
    {
        await CliProgram.RunAsync("generate", "samples/cheshire-west", "-d", "agreement", "--out", folder["old"]);

        using JsonDocument json = JsonDocument.Parse((await CliProgram.RunAsync("import", folder["new"], folder["old/agreement.docx"], "--dry-run", "--json")).Output);

        Assert.Equal(25, json.RootElement.GetProperty("recognised").GetProperty("signatories").GetInt32());
        Assert.False(Directory.Exists(folder["new"]));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        await CliProgram.RunAsync("generate", "samples/stockport", "-d", "constitution", "--out", folder["old"]);

        CliProgram.Said said = await CliProgram.RunAsync("import", "samples/stockport", folder["old/constitution.docx"]);

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("holds something already", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_one_that_is_no_Word_file_are_said()
    {
        File.WriteAllText(folder["a.docx"], "Hello");

        Assert.Equal(6, (await CliProgram.RunAsync("import", folder["new"], folder["none.docx"])).ExitCode);
        Assert.Equal(3, (await CliProgram.RunAsync("import", folder["new"], folder["a.docx"])).ExitCode);
        Assert.False(Directory.Exists(folder["new"]));
    }
}
