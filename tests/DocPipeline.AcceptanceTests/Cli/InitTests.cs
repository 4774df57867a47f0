using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class InitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("simple", "agreement.docx", "cover-sheet.docx")]
    [InlineData("stockport", "constitution.docx", "governance-report.docx", "handbook.docx", "terms-of-reference.docx")]
    [InlineData("cheshire-west", "agreement.docx", "cover-sheet.docx", "signatory-pages.docx")]
    [InlineData("cheltenham", "constitution.docx")]
    [InlineData("stafford", "policy-statement.docx", "protocol.docx")]
    public async Task A_new_record_generates_at_once(string family, params string[] documents)
    {
        CliProgram.Said said = await CliProgram.RunAsync("init", folder["new"], "--name", "Dee Valley Partnership", "--area", "Dee Valley", "--like", family, "--date", "2026-04-01", "--yes");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        CliProgram.Said generated = await CliProgram.RunAsync("generate", folder["new"], "--out", folder["out"]);
        Assert.Equal((0, ""), (generated.ExitCode, generated.Error));
        Assert.Equal(documents, Directory.GetFiles(folder["out"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Contains("Dee Valley Partnership", (await CliProgram.RunAsync("text", Path.Combine(folder["out"], documents[0]))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_asked_for_and_bad_ones_again()
    {
        CliProgram.Said said = await CliProgram.AnswerAsync(
            "stokport\nsimple\n\nDee Valley Partnership\nDee Valley\n\nDee Valley Borough Council\nSiân Price\nagreement, minutes\nagreement\nApril\n2026-04-01\nDee College\nschool\neducation\n\n",
            "init", folder["new"]);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("There is no family 'stokport'.", said.Output, StringComparison.Ordinal);
        Assert.Contains("Enter a text.", said.Output, StringComparison.Ordinal);
        Assert.Contains("There is no document 'minutes'.", said.Output, StringComparison.Ordinal);
        Assert.Contains("Write the date as year-month-day", said.Output, StringComparison.Ordinal);
        Assert.Contains("'school' is no sector.", said.Output, StringComparison.Ordinal);
        string facts = File.ReadAllText(Path.Combine(folder["new"], "partnership.yaml"));
        foreach (string fact in (string[])["id: dee-valley-partnership", "name: Dee Valley Borough Council", "name: Siân Price", "on: 2026-04-01", "name: Dee College", "      - dee-college", "reference: DVP-AGR-0001"])
            Assert.Contains(fact, facts, StringComparison.Ordinal);
        Assert.Equal(["README.md", "partnership.yaml", "prose/agreement.md"], Directory.GetFiles(folder["new"], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder["new"], f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        Directory.CreateDirectory(folder["taken"]);
        File.WriteAllText(Path.Combine(folder["taken"], "notes.txt"), "mine");

        CliProgram.Said said = await CliProgram.RunAsync("init", folder["taken"], "--name", "X", "--area", "Y", "--yes");

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("holds something already", said.Error, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.GetFiles(folder["taken"]).Select(f => Path.GetFileName(f)));
    }

    [Theory]
    [InlineData("--area", "Dee Valley", "--yes")]
    [InlineData("--name", "Dee Valley Partnership")]
    [InlineData("--name", "X", "--area", "Y", "--like", "atlantis", "--yes")]
    [InlineData("--name", "X", "--area", "Y", "--date", "1 April", "--yes")]
    [InlineData("--name", "X", "--area", "Y", "--organisation", "Dee College=school", "--yes")]
    [InlineData("--name", "X", "--area", "Y", "--documents", "minutes", "--yes")]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_written(params string[] options)
    {
        CliProgram.Said said = await CliProgram.AnswerAsync("", ["init", folder["new"], .. options]);

        Assert.Equal(2, said.ExitCode);
        Assert.StartsWith("docpipeline: ", said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
