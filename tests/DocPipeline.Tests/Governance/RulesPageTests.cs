using System.Text.RegularExpressions;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Governance;

/// <summary>What docs/rules.md shows is what the reader takes and the judge judges by, and is as short as it says.</summary>
public sealed partial class RulesPageTests
{
    private static readonly string[] Examples = [.. Fences().Matches(File.ReadAllText(Path.Combine(Snapshot.SolutionFolder, "docs", "rules.md"))).Select(m => m.Groups["yaml"].Value.TrimEnd()).Where(y => y.StartsWith("rules:\n", StringComparison.Ordinal))];

    private static readonly string[] Stockport = Entry(Examples[0]), Simple = Entry(Examples[1]);

    [Fact]
    public void Stockports_rules_take_at_most_25_lines_and_those_of_a_simple_majority_5()
    {
        Assert.Equal(2, Examples.Length);
        Assert.InRange(Stockport.Length, 10, 25);
        Assert.InRange(Simple.Length, 1, 5);
    }

    [Fact]
    public void The_page_shows_the_rules_of_the_sample_and_no_others()
    {
        string sample = File.ReadAllText(Path.Combine(Snapshot.SolutionFolder, "samples", "stockport", "partnership.yaml"));

        Assert.Contains(Examples[0], Comments().Replace(sample, ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11, 5, VerdictKind.Carried)]
    [InlineData(10, 6, VerdictKind.NotCarried)]
    [InlineData(5, 0, VerdictKind.Void)]
    public void Stockports_example_judges(int inFavour, int against, VerdictKind kind) =>
        Assert.Equal(kind, Of(Stockport).Vote(inFavour, against, type: "expulsion", with: d => d with { Grounds = ["good and sufficient cause"] }).Kind);

    [Theory]
    [InlineData(9, 7, VerdictKind.Carried)]
    [InlineData(8, 8, VerdictKind.NotCarried)]
    [InlineData(5, 0, VerdictKind.Void)]
    public void The_simple_example_judges(int inFavour, int against, VerdictKind kind) => Assert.Equal(kind, Of(Simple).Vote(inFavour, against).Kind);

    // A board of tests says which body it is and has no prose in which a rule could be stated.
    private static Board Of(string[] entry) => Board.Of(16, Places().Replace(string.Join('\n', entry.Where(l => l.Trim() is not ("- body: board" or "document: constitution")).Select(l => l[4..])), ""));

    private static string[] Entry(string example) => [.. example.Split('\n').Skip(1)];

    [GeneratedRegex(@"^```yaml\r?\n(?<yaml>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(" +# S1:[0-9]+")]
    private static partial Regex Comments();

    [GeneratedRegex(@"^ *statedIn: .*\n?|, statedIn: [a-z-]+(?= })", RegexOptions.Multiline)]
    private static partial Regex Places();
}
