using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_record_without_a_mistake_is_said_to_have_none()
    {
        CliProgram.Said said = await CliProgram.RunAsync("check", "samples/dyffryn");

        Assert.Equal((0, "4 documents: 0 errors, 0 warnings, 0 notes.\n", ""), (said.ExitCode, said.Output.ReplaceLineEndings("\n"), said.Error));
    }

    [Fact]
    public async Task A_mistake_of_a_record_is_said_with_the_line_of_its_file_first()
    {
        CliProgram.Said said = await CliProgram.RunAsync("check", "samples/cheshire-west");

        Assert.Equal((3, ""), (said.ExitCode, said.Error));
        Assert.Matches(@"(?m)^  samples/cheshire-west/prose/agreement\.md:\d+, section 8\.2 of agreement\r?\n      The text says “four thematic groups”, and 5 are listed\. \[LINT-COUNT\]", said.Output);
        Assert.True(said.Output.IndexOf("Errors (", StringComparison.Ordinal) < said.Output.IndexOf("Warnings (", StringComparison.Ordinal));
        Assert.Single(said.Output.Split("[REVIEW-CONFLICT]"), part => part.Contains("18 months", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Word_file_is_looked_through_by_itself_and_its_places_are_clauses()
    {
        await CliProgram.RunAsync("generate", "samples/stockport", "--document", "constitution", "--out", folder.Path);

        CliProgram.Said said = await CliProgram.RunAsync("check", folder["constitution.docx"], "--json");

        Assert.Equal(3, said.ExitCode);
        using JsonDocument json = JsonDocument.Parse(said.Output);
        JsonElement twice = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "LINT-RULE-TWICE");
        Assert.Equal("clause 4.18", twice.GetProperty("place").GetProperty("clause").GetString());
        Assert.Equal("clause 4.2", twice.GetProperty("also").GetProperty("clause").GetString());
        Assert.Contains("majority vote", twice.GetProperty("evidence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_has_rules_results_regions_clauses_and_fingerprints()
    {
        CliProgram.Said said = await CliProgram.RunAsync("check", "samples/stockport", "--sarif", folder["found.sarif"], "--fail-on", "never");

        Assert.Equal(0, said.ExitCode);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(folder["found.sarif"]));
        Sarif.HoldsToTheFormat(json.RootElement);
        JsonElement run = json.RootElement.GetProperty("runs")[0];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Contains(results, r => r.GetProperty("ruleId").GetString() == "LINT-RULE-CONFLICT" && r.GetProperty("level").GetString() == "error"
            && r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString() == "samples/stockport/prose/constitution.md"
            && r.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString()!.StartsWith("clause 4.", StringComparison.Ordinal)
            && r.GetProperty("relatedLocations").GetArrayLength() == 1);
        Assert.Equal(results.Length, results.Select(r => r.GetProperty("partialFingerprints").EnumerateObject().Single().Value.GetString()).Distinct().Count());
    }

    [Fact]
    public async Task What_is_shown_and_what_fails_can_be_chosen()
    {
        CliProgram.Said errors = await CliProgram.RunAsync("check", "samples/stafford", "--min-severity", "warning");
        CliProgram.Said failing = await CliProgram.RunAsync("check", "samples/stafford", "--fail-on", "warning");
        CliProgram.Said one = await CliProgram.RunAsync("check", "samples/stafford", "--document", "action-plan");

        Assert.Equal(0, errors.ExitCode);
        Assert.Contains("LINT-COUNT", errors.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LINT-UNDEFINED", errors.Output, StringComparison.Ordinal);
        Assert.Equal(3, failing.ExitCode);
        Assert.StartsWith("action-plan: 0 errors", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_looked_through_is_refused()
    {
        CliProgram.Said noFile = await CliProgram.RunAsync("check", "no-such-folder");
        CliProgram.Said noWord = await CliProgram.RunAsync("check", "README.md");
        CliProgram.Said noDocument = await CliProgram.RunAsync("check", "samples/stafford", "--document", "constitution");

        Assert.Equal([6, 3, 6], [noFile.ExitCode, noWord.ExitCode, noDocument.ExitCode]);
        Assert.Contains("[FILE-NOT-WORD]", noWord.Error, StringComparison.Ordinal);
    }
}
