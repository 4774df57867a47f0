using System.Text;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Documents.Prose.FromWord;

/// <summary>Words from a Word file become Markdown that says these words, whatever marks stand in them.</summary>
public sealed class MarkdownTextTests
{
    private static readonly MarkdownNames Names = new() { AnchorOf = b => b, LabelOf = _ => "1" };

    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData("5 * 3 * 2", @"5 \* 3 \* 2")]
    [InlineData("a [b] {c} <d> `e`", @"a \[b] \{c\} \<d> \`e\`")]
    [InlineData("snake_case and _this_", @"snake_case and \_this\_")]
    [InlineData(@"C:\files", @"C:\\files")]
    [InlineData("R&D &amp; more", @"R&D \&amp; more")]
    [InlineData("# 5", @"\# 5")]
    [InlineData("- not a point", @"\- not a point")]
    [InlineData("1. not a clause", @"1\. not a clause")]
    [InlineData("1.2 Not a clause", @"1\.2 Not a clause")]
    [InlineData("(a) not an entry", @"\(a) not an entry")]
    [InlineData("a) not one", @"a\) not one")]
    [InlineData("> not quoted", @"\> not quoted")]
    [InlineData("| not | a | table", @"\| not | a | table")]
    [InlineData("(The words) in brackets", "(The words) in brackets")]
    [InlineData("1999 was a year", "1999 was a year")]
    [InlineData("It\u2019s \u201Cso\u201D \u2013 till\u00A0\u2026", "It's \"so\" -- till ...")]
    [InlineData("the \u201990s, \u2018tis odd", "the '90s, \u2018tis odd")]
    [InlineData("2\u00A0April\u00A02009, clause\u00A03.2", "2 April 2009, clause 3.2")]
    public void Marks_are_escaped_where_they_would_mean_something(string words, string markdown)
    {
        string written = MarkdownText.Of([new Piece(PieceKind.Words, words)], Names, MarkdownStyle.House);

        Assert.Equal(markdown, written);
        Assert.Equal(Set(words), Read(written));
    }

    [Fact]
    public void Any_row_of_marks_comes_back()
    {
        const string Marks = "ab c.,-–()[]<>*_`~#+|!\\&;:'\"1/=\u2019\u201C\u2026";
        var random = new Random(20261126);
        for (int i = 0; i < 3_000; i++)
        {
            string words = "x" + string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Marks[random.Next(Marks.Length)]));
            words = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            string written = MarkdownText.Of([new Piece(PieceKind.Words, words)], Names, MarkdownStyle.House);

            Assert.True(Set(words) == Read(written), $"{words} was written as {written} and reads {Read(written)}");
        }
    }

    [Fact]
    public void Bold_links_references_facts_notes_and_breaks() => Assert.Equal(
        "**Quorum.** See [](#quorum), [the site](https://www.example.org/), [above](#top),\\\n{{partnership.name}}[^1].",
        MarkdownText.Of(
        [
            new Piece(PieceKind.Words, "Quorum. ") { IsStrong = true }, new Piece(PieceKind.Words, "See "), new Piece(PieceKind.Reference, "clause 4.16") { Bookmark = "quorum" }, new Piece(PieceKind.Words, ", "),
            new Piece(PieceKind.Words, "the site") { Url = "https://www.example.org/" }, new Piece(PieceKind.Words, ", "), new Piece(PieceKind.Words, "above") { Bookmark = "top" }, new Piece(PieceKind.Words, ", "), Piece.LineBreak,
            new Piece(PieceKind.Words, "Mersey Vale") { Fact = "partnership.name" }, new Piece(PieceKind.Note, ""), new Piece(PieceKind.Words, "."),
        ], Names, MarkdownStyle.House));

    [Fact]
    public void A_reference_to_no_anchor_keeps_its_words() => Assert.Equal(
        "see clause 3", MarkdownText.Of([new Piece(PieceKind.Words, "see "), new Piece(PieceKind.Reference, "clause 3") { Bookmark = "lost" }], new MarkdownNames { AnchorOf = _ => null, LabelOf = _ => "" }, MarkdownStyle.House));

    // As the house style sets them.
    private static string Set(string words) => InlineText.Plain(Typography.Apply([new TextInline(words.Replace('\u00A0', ' '))])).Replace('\u00A0', ' ');

    private static string Read(string markdown)
    {
        var findings = new List<Finding>();
        IReadOnlyList<ProseSection> sections = ProseParser.Parse("a.md", Encoding.UTF8.GetBytes($"# A\n\n{markdown}\n"), findings);
        Assert.True(findings.Count == 0, $"{markdown}: {string.Join('\n', findings)}");
        return InlineText.Plain(Assert.IsType<ProseParagraph>(Assert.Single(sections[0].Blocks)).Text).Replace('\u00A0', ' ');
    }
}
