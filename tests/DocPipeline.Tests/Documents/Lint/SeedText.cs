using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Reading;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>A source as it was written, made into a plain Word file and looked through.</summary>
internal sealed partial class SeedText
{
    private static readonly Dictionary<string, Lazy<SeedText>> all = new(StringComparer.Ordinal)
    {
        ["S1"] = new(() => new("stockport-handbook-2008.txt")),
        ["S2"] = new(() => new("stockport-governance-report-2009.txt")),
        ["S3"] = new(() => new("cheshire-west-agreement-and-protocols-2009.txt")),
        ["S4"] = new(() => new("stafford-partnership-protocol.txt")),
        ["S5"] = new(() => new("cheltenham-constitution.txt")),
    };

    private readonly Dictionary<TextBlock, int> lineOf = new(ReferenceEqualityComparer.Instance);

    private SeedText(string file)
    {
        (byte[] bytes, IReadOnlyList<int> lines) = PlainWordFile.Of([.. File.ReadAllLines(Path.Combine(Snapshot.SolutionFolder, "tests", "DocPipeline.Tests", "seeds-as-written", file)).Select(WithoutMarks)]);
        DocumentText text = DocumentText.Read(file, bytes).Value!;
        Assert.Equal(lines.Count, text.Blocks.Count);
        for (int i = 0; i < lines.Count; i++) lineOf[text.Blocks[i]] = lines[i];
        Hits = DocumentLint.Hits(LintDocumentReader.Read(text));
    }

    internal IReadOnlyList<LintHit> Hits { get; }

    internal static SeedText Of(string code) => all[code].Value;

    /// <summary>The line of a finding in the source.</summary>
    internal int LineOf(LintSpot spot) => lineOf[spot.Line.Block];

    // The texts came with marks of Markdown and HTML where the documents had styles.
    private static string WithoutMarks(string line)
    {
        string text = Rule().IsMatch(line) ? "" : line;
        return Tags().Replace(Heading().Replace(text, ""), "").Replace("**", "", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).TrimStart(' ');
    }

    [GeneratedRegex("^[- \t]{6,}$")]
    private static partial Regex Rule();

    [GeneratedRegex("^#+ ")]
    private static partial Regex Heading();

    [GeneratedRegex("<(?!http)[^<>]{1,80}>|(?<= )<(?=http)|(?<=html|5441)>|(?<![*])[*](?=[A-Za-z][^*]{2,80}[*])|(?<=[a-z])[*](?= under|,)")]
    private static partial Regex Tags();
}
