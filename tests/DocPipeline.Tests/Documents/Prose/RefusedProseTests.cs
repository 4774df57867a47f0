using System.Reflection;
using DocPipeline.Documents.Prose;
using DocPipeline.Findings;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>Each folder of fixtures is a prose file with one kind of mistake; its name is the code of the finding, and perhaps a variant.</summary>
public sealed class RefusedProseTests
{
    private static readonly string[] Names = [.. Directory.GetDirectories(ProseRecord.Fixtures).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Folders))]
    public Task Prose_with_a_mistake_is_refused_in_plain_words(string folder)
    {
        Outcome<DraftedDocument> draft = Draft(folder);

        Assert.True(draft.IsRefused, "The prose was accepted.");
        Assert.Contains(draft.Findings, finding => finding.Code.Value == folder.Split('.')[0]);
        return Snapshot.Verify(string.Join("\n\n", draft.Findings), "expected", Path.Combine(ProseRecord.Fixtures, folder));
    }

    [Fact]
    public void Every_code_has_a_fixture() => Assert.Equal(
        [ProseCodes.RenditionNumbers.Value], // which takes two documents: RenditionNumberTests
        typeof(ProseCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((FindingCode)field.GetValue(null)!).Value).Except(Names.Select(name => name.Split('.')[0])));

    [Fact]
    public void Every_finding_says_where_what_was_expected_and_how_to_mend_it() => Assert.All(
        Names.SelectMany(name => Draft(name).Findings),
        finding => Assert.True(finding is { Place: not null, Expected: not null, Suggestion: not null }, finding.ToString()));

    private static Outcome<DraftedDocument> Draft(string folder)
    {
        var images = new DirectoryInfo(Path.Combine(ProseRecord.Fixtures, folder, "images"));
        return ProseRecord.Issued(
            File.ReadAllBytes(Path.Combine(ProseRecord.Fixtures, folder, "agreement.md")), [.. images.Exists ? images.GetFiles().Select(f => ("images/" + f.Name, File.ReadAllBytes(f.FullName))) : []]);
    }
}
