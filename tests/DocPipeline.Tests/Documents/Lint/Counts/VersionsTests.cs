using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Tests.Documents.Lint.Counts;

/// <summary>What says which version a document is, and what only speaks of it.</summary>
public sealed class VersionsTests
{
    private static readonly string[] clauses = [.. Enumerable.Range(1, 25).Select(i => $"1.{i} Members keep to what they agreed with one another, and say so at a meeting where they cannot.")];

    [Fact]
    public void A_version_that_only_the_signatures_name_is_no_control_and_is_shown() =>
        Assert.Equal("version 5", Assert.Single(Found("Partnership agreement")).Also!.Value.Words);

    [Theory]
    [InlineData("Partnership agreement, version 5")]
    [InlineData("Version 5")]
    public void A_version_on_the_title_page_is(string line) =>
        Assert.Empty(Found("Partnership agreement", line));

    private static IEnumerable<LintHit> Found(params string[] title)
    {
        byte[] file = PlainWordFile.Of([.. title, "", "1 Purpose", "", .. clauses, "", "Signatures to version 5 (continued)", "For the Council\tFor the Trust"]).Bytes;
        return DocumentLint.Hits(LintDocumentReader.Read(DocumentText.Read("plain.docx", file).Value!)).Where(h => h.Class == LintClasses.NoControl);
    }
}
