using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>Thematic partnerships that are listed, and whose theme the text that names their themes leaves out.</summary>
internal static partial class Themes
{
    // Beginnings of that length are enough: economy and economic, safety and safer.
    private const int Beginning = 4;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        LintLine? told = document.Body.FirstOrDefault(l => l.Kind is LineKind.Text or LineKind.Item && ThematicText().IsMatch(l.Text));
        LintLine? opening = document.Body.FirstOrDefault(l => l.Text.EndsWith(':') && ThematicList().IsMatch(l.Text));
        if (told is null || opening is null) yield break;
        HashSet<string> said = [.. LintWords.Meaningful(told.Text).Where(w => w.Length >= Beginning).Select(w => w[..Beginning])];
        List<LintLine> missing = [.. Listed(document, opening).Where(i => IsPartnership().IsMatch(i.Text) && !ThemeWords(document, i).Any(w => said.Contains(w[..Beginning])))];
        if (missing.Count == 0) yield break;
        yield return LintClasses.NotInComposition.At(
            missing[0].Whole, $"The text on the thematic partnerships names their themes, and none of them is that of {string.Join("; ", missing.Select(m => $"“{m.Text.TrimEnd(';', '.')}”"))}.",
            "Name the theme in the text, or take the partnership off the list", told.Whole);
    }

    // Typed bullets have no levels: there the rest of the list is taken.
    private static IEnumerable<LintLine> Listed(LintDocument document, LintLine opening) =>
        document.HasStyles ? document.Under(opening) : document.Lines.Skip(opening.Index + 1).TakeWhile(l => l.IsItem);

    private static IEnumerable<string> ThemeWords(LintDocument document, LintLine item) => LintWords.Meaningful(item.Text)
        .Where(w => w.Length >= Beginning && !w.StartsWith("partner", StringComparison.Ordinal) && !w.StartsWith("strateg", StringComparison.Ordinal) && document.First?.Words.Any(f => LintWords.Stem(f.Text) == w) != true);

    [GeneratedRegex(@"\bthematic\s+partnerships?\b.{0,80}\b(?:priorit|themes?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ThematicText();

    [GeneratedRegex(@"\bthematic\s+partnerships\s?:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ThematicList();

    [GeneratedRegex(@"\b(?:partnership|alliance|board|group)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex IsPartnership();
}
