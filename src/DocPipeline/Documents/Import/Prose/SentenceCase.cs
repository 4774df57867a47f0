using System.Text.RegularExpressions;
using DocPipeline.Documents.Import.Source;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>
/// Sets headings that shout, AIMS OF THE BOARD, in sentence case: each word as the document writes it most often in its text. Capitals are
/// hard to read, and screen readers may spell them.
/// </summary>
internal sealed partial class SentenceCase
{
    private readonly Dictionary<string, string> usual;

    internal SentenceCase(IEnumerable<SourceLine> lines) =>
        usual = lines.SelectMany(l => l.Words).Where(t => t.Any(char.IsLower)).SelectMany(t => Word().Matches(t).Skip(1).Select(m => m.Value)).GroupBy(w => w.ToUpperInvariant(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.CountBy(w => w, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);

    internal string Of(string heading)
    {
        if (heading.Any(char.IsLower) || heading.Count(char.IsLetter) <= 3) return heading;
        string set = Word().Replace(heading, m => usual.GetValueOrDefault(m.Value) ?? m.Value.ToLowerInvariant());
        int first = set.AsSpan().IndexOfAnyInRange('a', 'z');
        return first >= 0 && !set[..first].Any(char.IsLetter) ? set[..first] + char.ToUpperInvariant(set[first]) + set[(first + 1)..] : set;
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{Nd}'’]*")]
    private static partial Regex Word();
}
