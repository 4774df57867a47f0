using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>Whatever is done to good prose, drafting answers with a document or with findings, and a document is always a valid one.</summary>
public sealed partial class MutatedProseTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "", " ", "   ", "\t", "\n", "\n\n", "\r", "\r\n", "# ", "## ", "### ", "##### ", "1. ", "2. ", "0. ", "999999999. ", "1) ", "(a) ", "(b) ", "(i) ", "(v) ", "(1) ", "(0) ", "- ", "- [x] ", "- [ ] ",
        "* ", "> ", "**", "*", "_", "`", "```\n", "~~", "[", "]", "](", "[](#membership)", "[](#nowhere)", "[x](https://example.org/)", "[x](http://[)", "[x]: y", "[^1]", "![", "<b>", "<!--", "-->", "<https://e.org>",
        "{", "}", "{{", "}}", "{{partnership.name}}", "{{partnership.nam}}", "{{}}", "{#x}", "{.unnumbered}", "{.new-page}", "{#x .y}", "|", "|---|---|", "---", "===", "&amp;", "&#0;", "&nbsp;", "&x;", "\\", "\\\n",
        "'", "\"", "'90s", "--", "...", "\u00A0", "\uFEFF", "\u200B", "\0", "\u0007", "\uE000", "\uE0000\uE001", "\uFFFF", "😀", "e\u0301", "ŵ", "العربية", "1986. ", "https://example.org", "a@example.org",
    ];

    [Theory]
    [InlineData(20090402)]
    [InlineData(20090430)]
    public void Prose_with_something_changed_is_answered(int seed)
    {
        int rounds = Environment.GetEnvironmentVariable(LongFactAttribute.FullVariable) == "1" ? 1_100 : 550;
        output.WriteLine($"seed {seed}, {rounds} mutations");
        string[] sections = [.. CheshireWest.Agreement.Split("\n# ")[1..].Select(s => "# " + Reference().Replace(s, "the rules"))];
        int accepted = 0;
        var random = new Random(seed);
        for (int i = 0; i < rounds; i++)
        {
            // A few sections at a time, and now and then the whole.
            string prose = i % 100 == 0 ? CheshireWest.Agreement : string.Join('\n', Enumerable.Range(0, 3).Select(_ => sections[random.Next(sections.Length)]));
            for (int changes = random.Next(1, 4); changes > 0; changes--) prose = Change(prose, random);
            Outcome<DraftedDocument> draft = Draft(prose);

            int lines = prose.Split('\n', '\r').Length;
            Assert.All(draft.Findings, f => Assert.True(f.Place is { Line: null or > 0, Column: null or > 0 } && (f.Place.Line ?? 0) <= lines, f.ToString()));
            if (draft.IsRefused) continue;
            if (accepted++ % 25 == 0) Assert.Equal("", WordFile.Errors(draft.Value.Bytes));
        }

        output.WriteLine($"{accepted} accepted, {(accepted + 24) / 25} validated");
        Assert.True(accepted > rounds / 10, $"Only {accepted} of {rounds} were accepted.");
    }

    [Theory]
    [InlineData("(a) x\n")]
    [InlineData("- x\n")]
    [InlineData("> ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("**")]
    [InlineData("{{")]
    [InlineData("{#a ")]
    [InlineData("`")]
    [InlineData("'\"")]
    [InlineData("'90 ")]
    [InlineData("a|")]
    [InlineData("[a](")]
    [InlineData("# a\n\n")]
    [InlineData("words and words ")]
    [InlineData("1. a\n\n   (a) b\n\n")]
    public void A_long_run_of_one_thing_is_answered(string piece) =>
        Assert.NotNull(Draft("# Membership\n\n" + string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length))));

    [Fact]
    public void Ten_thousand_lines_are_answered()
    {
        string prose = string.Concat(Enumerable.Range(1, 1_250).Select(i => $"# Section {i}\n\n1. One clause, with words enough to run over a line of the page.\n\n2. Two:\n\n   (a) first;\n\n"));

        Assert.False(ProseRecord.Draft(prose).IsRefused);
    }

    private static string Change(string prose, Random random)
    {
        string piece = Pieces[random.Next(Pieces.Length)];
        int at = random.Next(prose.Length + 1);
        int line = prose.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        int end = prose.IndexOf('\n', line);
        if (end < 0) end = prose.Length;
        return random.Next(7) switch
        {
            0 => prose.Insert(at, piece),
            1 => prose.Insert(line, piece),
            2 => prose.Insert(end, piece),
            3 => prose.Remove(line, end - line),
            4 => prose[..line] + new string(' ', random.Next(9)) + prose[line..].TrimStart(' '),
            5 => prose.Insert(line, prose[line..end] + "\n"),
            _ => prose.Remove(at, Math.Min(random.Next(4), prose.Length - at)),
        };
    }

    private static Outcome<DraftedDocument> Draft(string prose) =>
        DraftDocument.FromRecord(CheshireWest.Files(facts: Facts, agreement: prose), new DocumentId("agreement"));

    // The anchor that document control refers to is not in every few sections.
    private static readonly string Facts = CheshireWest.Facts.Replace("        statedIn: changes\n", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\[[^\]]*\]\(#[\w-]+\)")]
    private static partial Regex Reference();
}
