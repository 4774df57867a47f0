using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Names;

/// <summary>Names that are often written wrongly, and pairs of terms that mean the same: kept as data in names.txt.</summary>
internal static class DeclaredNames
{
    private static readonly Lazy<IReadOnlyList<DeclaredName>> declared = new(() => [.. LintData.Lines("names.txt").Select(DeclaredName.Read)]);

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (DeclaredName name in declared.Value.Where(n => n.IsPair || !told.Contains(n.Usual)))
        {
            (LintSpot Spot, int Count) other = Where(document, name.Other), usual = Where(document, name.Usual);
            if (other.Count == 0 || (name.IsPair && usual.Count == 0)) continue;
            if (!name.IsPair)
            {
                told.Add(name.Usual);
                yield return LintClasses.NameVariant.At(other.Spot, $"“{other.Spot.Words}” is called “{name.Usual}”.", $"Write “{name.Usual}”", expected: $"“{name.Usual}”");
                continue;
            }

            // The rarer of the two is where the mistake is more likely.
            (LintSpot here, LintSpot there) = other.Count <= usual.Count ? (other.Spot, usual.Spot) : (usual.Spot, other.Spot);
            yield return LintClasses.NameVariant.At(here, $"“{here.Words}” here, “{there.Words}” in another place: one thing by two names, or two things.", "Use one of the two throughout, or say how they differ", there);
        }
    }

    private static (LintSpot Spot, int Count) Where(LintDocument document, string words)
    {
        LintSpot first = default;
        int count = 0;
        foreach (LintLine line in document.Body)
        {
            for (int at = line.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.Text.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase))
            {
                if ((at > 0 && char.IsLetter(line.Text[at - 1])) || (at + words.Length < line.Text.Length && char.IsLetter(line.Text[at + words.Length]))) continue;
                if (count++ == 0) first = line.At(at, words.Length);
            }
        }

        return (first, count);
    }
}
