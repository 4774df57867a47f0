using System.Reflection;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Governance.Decisions;

/// <summary>Each folder of fixtures is a decision with one mistake beside one record; its name is the code of the finding, and perhaps a variant.</summary>
public sealed class RefusedDecisionTests
{
    private const string FileName = "decision.yaml";

    private static readonly string Fixtures = Path.Combine(Snapshot.SourceFolder(), "fixtures");

    private static readonly string[] Names = [.. Directory.GetDirectories(Fixtures).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Folders))]
    public Task A_decision_with_a_mistake_is_told_so_in_plain_words(string folder)
    {
        IReadOnlyList<Finding> findings = Read(folder).Findings;

        Assert.Contains(findings, finding => finding.Code.Value == folder.Split('.')[0]);
        return Snapshot.Verify(string.Join("\n\n", findings), "expected", Path.Combine(Fixtures, folder));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Only_what_the_judge_can_leave_out_of_account_is_let_through(string folder) =>
        Assert.Equal(folder.StartsWith("DECISION-NO-EFFECT.", StringComparison.Ordinal), !Read(folder).IsRefused);

    [Fact]
    public void Every_code_has_a_decision_that_shows_it()
    {
        IEnumerable<string> codes = typeof(DecisionCodes).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => ((FindingCode)property.GetValue(null)!).Value);

        // A file that is not there has no folder; the test below has it.
        Assert.Empty(codes.Except([.. Names.Select(name => name.Split('.')[0]), DecisionCodes.NotThere.Value]));
    }

    [Fact]
    public Task A_file_that_is_not_there_is_named_with_the_nearest_that_is() => Snapshot.Verify(string.Join("\n\n", Read("DECISION-TWICE", "decisions/decisoin.yaml").Findings), "not-found", Snapshot.SourceFolder());

    [Fact]
    public void Every_finding_says_where_what_was_expected_and_how_to_mend_it() => Assert.All(
        Names.SelectMany(name => Read(name).Findings), finding => Assert.True(finding is { Place: { Line: > 0 }, Expected: not null, Suggestion: not null }, finding.ToString()));

    private static Outcome<Decision> Read(string folder, string path = "decisions/" + FileName)
    {
        var files = new RecordFiles(
        [
            new(RecordFiles.PartnershipFileName, File.ReadAllBytes(Path.Combine(Fixtures, RecordFiles.PartnershipFileName))),
            new("prose/constitution.md", Encoding.UTF8.GetBytes("# Purpose\n\nText.\n")),
            new("decisions/" + FileName, File.ReadAllBytes(Path.Combine(Fixtures, folder, FileName))),
        ]);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        Assert.False(record.IsRefused, string.Join('\n', record.Findings));
        return DecisionFile.Read(files, record.Value, path);
    }
}
