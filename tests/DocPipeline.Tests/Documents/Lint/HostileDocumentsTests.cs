using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>Text that was made to hold a reader up, or to trip it, is looked through like any other.</summary>
public sealed class HostileDocumentsTests
{
    public static TheoryData<string, string, int> Texts { get; } = new()
    {
        { "one endless word", new string('a', 200_000), 1 },
        { "digits and full stops", string.Concat(Enumerable.Repeat("1.", 100_000)), 1 },
        { "spaces between commas", string.Concat(Enumerable.Repeat(" ,", 100_000)), 1 },
        { "brackets that never close", string.Concat(Enumerable.Repeat("(Local Area [insert ", 10_000)), 1 },
        { "nothing but names", string.Concat(Enumerable.Repeat("Board of the Forum for ", 10_000)), 1 },
        { "as many abbreviations as letters give", string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"Q{(char)('A' + (i % 26))}{(char)('A' + (i / 26 % 26))}{(char)('A' + (i / 676 % 26))}")), 1 },
        { "ranges upon ranges", string.Concat(Enumerable.Repeat("1-2-3 to 4 – 5 ", 10_000)), 1 },
        { "addresses without an end", string.Concat(Enumerable.Repeat("a@a.", 50_000)), 1 },
        { "bodies that all meet", "The {0} Board meets monthly. A quorum is {0} of 3 members, see clause {0}.{0}.", 4_000 },
        { "headings all the way", "{0}. HEADING NUMBER {0}", 4_000 },
        { "signatures all the way", "for Organisation {0}\nSigned: ....", 3_000 },
        { "bullets all the way", "- the {0} things that follow, and the following {0} things:", 4_000 },
        { "one cell after another", "Name {0}\tMember {0}\t{0}", 3_000 },
        { "contents without a document", "Contents", 1 },
        { "a bare label", "7.", 1 },
        { "odd characters", "\uFFFD \u202E “ ‘ — …  ¦ {0}", 50 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_ends_and_says_what_it_found(string what, string text, int times)
    {
        string[] lines = [.. Enumerable.Range(1, times).SelectMany(i => text.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Split('\n'))];

        IReadOnlyList<DocPipeline.Findings.Finding> findings = DocumentLint.Check(DocumentText.Read(what, PlainWordFile.Of(lines).Bytes).Value!, what);

        Assert.DoesNotContain(findings, f => f.Code == LintClasses.Unread.Code);
        Assert.All(findings, f => Assert.NotNull(f.Place?.Clause));
    }

    [Fact]
    public void An_empty_file_has_nothing_wrong() => Assert.Empty(DocumentLint.Check(DocumentText.Read("empty.docx", PlainWordFile.Of([]).Bytes).Value!, "empty.docx"));
}
