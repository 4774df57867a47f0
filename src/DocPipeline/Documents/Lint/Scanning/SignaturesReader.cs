using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Model.Parties;

namespace DocPipeline.Documents.Lint.Scanning;

/// <summary>Finds where organisations sign: a name behind "for" beside a line to sign on.</summary>
internal static partial class SignaturesReader
{
    private const int Near = 4;

    internal static IReadOnlyList<SignatureBlock> Read(List<LintLine> lines)
    {
        var blocks = new List<SignatureBlock>();
        for (int i = 0; i < lines.Count; i++)
        {
            LintLine line = lines[i];
            if (line.Text.Length > 300 || line.Kind is LineKind.Contents or LineKind.Running || For().Match(line.Text) is not { Success: true } match) continue;
            int columns = Columns(lines, i);
            if (columns == 0) continue;
            int[] starts = columns == 1 ? [match.Length] : [match.Length, .. Further().Matches(line.Text, match.Length).Select(m => m.Index + m.Length)];
            for (int column = 0; column < starts.Length; column++)
            {
                int end = column + 1 < starts.Length ? line.Text.LastIndexOf(" for ", starts[column + 1], StringComparison.OrdinalIgnoreCase) : line.Text.Length;
                if (end <= starts[column]) continue;
                string name = line.Text[starts[column]..end].Trim().TrimEnd('.', ':', ',');
                if (name.Length > 1) blocks.Add(new SignatureBlock(name, line.At(starts[column], name.Length)));
            }
        }

        return blocks;
    }

    // How many blocks stand side by side: as many as the line to sign on has beginnings. 0 where nobody signs near.
    private static int Columns(List<LintLine> lines, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - Near); i--)
        {
            if (For().IsMatch(lines[i].Text) || !SameFrame(lines[i], lines[at])) break;
            if (Signed(lines[i]) is > 0 and var above) return above;
        }

        for (int i = at + 1; i < Math.Min(lines.Count, at + Near + 1) && SameFrame(lines[i], lines[at]); i++)
        {
            if (Signed(lines[i]) is > 0 and var below) return below;
        }

        return 0;
    }

    private static int Signed(LintLine line) => line.Text.Length < 150 ? Ink().Count(line.Text) : 0;

    private static bool SameFrame(LintLine one, LintLine other) => (one.Cell is null) == (other.Cell is null) && (one.Cell is null || one.Cell == other.Cell || one.Cell.Table == other.Cell!.Table && one.Cell.Column == other.Cell.Column);

    [GeneratedRegex(@"^(?:signed\s+)?(?:for(?:\s+and\s+on\s+behalf\s+of)?|on\s+behalf\s+of|dros|ar\s+ran)\s+(?:the\s+)?(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex For();

    [GeneratedRegex(@"\sfor\s+(?:the\s+)?(?=[A-Z])", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Further();

    [GeneratedRegex(@"\b(?:signed|signature|llofnod(?:wyd)?)\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Ink();
}
