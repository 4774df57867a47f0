using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.References;

/// <summary>What still has to be filled in: "to be completed", "TBA", [square brackets], Appendix X, an empty field among filled ones.</summary>
internal static partial class Placeholders
{
    private const int FewestFields = 4;

    private static readonly HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "Author", "Date", "Version", "Status", "Owner", "Title", "Report title", "Description", "Purpose", "Document purpose", "Contact", "Contact details", "Circulation list", "Publication date", "Meeting", "Report to", "Name", "Address",
    };

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        foreach (LintLine line in document.Lines.Where(l => l.Kind is not LineKind.Mark))
        {
            foreach (Match match in Words().Matches(line.Text))
                yield return LintClasses.Placeholder.At(line.At(match.Index, match.Length), $"“{match.Value}” still has to be filled in.", "Fill it in, or say when and by whom it will be");
        }

        foreach (LintHit hit in AppendixX(document)) yield return hit;
        foreach (LintHit hit in EmptyFields(document)) yield return hit;
    }

    // X, Y or Z for an appendix stands for a letter to come, unless the letters run so far.
    private static IEnumerable<LintHit> AppendixX(LintDocument document)
    {
        var letters = new HashSet<string>(document.Sections.Where(s => s.IsAppendix).Select(s => s.Number!).Concat(document.Contents.Select(e => e.Number).OfType<string>()), StringComparer.Ordinal);
        if (letters.Contains("W")) yield break;
        foreach (LintLine line in document.Lines)
        {
            if (AnyX().Match(line.ToString()) is not { Success: true } && !(line.LabelKind == Lint.Words.LabelKind.Appendix && line.Label is "X" or "XX")) continue;
            Match match = AnyX().Match(line.Text);
            yield return LintClasses.Placeholder.At(match.Success ? line.At(match.Index, match.Length) : line.Whole, "“Appendix X” has not got its letter or number yet.", "Give it the next one, and use it wherever it is referred to");
        }
    }

    private static IEnumerable<LintHit> EmptyFields(LintDocument document)
    {
        foreach (LintTable table in document.Tables)
        {
            LintRow[] fields = [.. table.Rows.Where(r => r.Cells.Count == 2 && r.TextOf(0).Length is > 0 and < 60)];
            LintRow[] empty = [.. fields.Where(r => r.TextOf(1).Length == 0)];
            if (!fields.Any(f => labels.Contains(f.TextOf(0).TrimEnd(':'))) || fields.Length != table.Rows.Count || fields.Length < FewestFields || empty.Length * 3 > fields.Length) continue;
            foreach (LintRow row in empty) yield return LintClasses.Placeholder.At(row.Cells[0][0].Whole, $"The field “{row.TextOf(0)}” is empty.", "Fill it in, or say “None”");
        }
    }

    [GeneratedRegex(@"\(?\bto\s+be\s+(?:completed|confirmed|announced|inserted|drafted|advised|added\s+later)\b\)?(?:\s\(TB[AC]\))?|\bT\.?B\.?[ACD]\.?(?![A-Za-z])|\[(?:insert|name|date|add|enter|number|organisation|tbc|tba)\b[^\]]{0,60}\]|\bx{3,8}\b|\?{3,8}|_{4,40}(?=\s*[a-z])|\blorem\s+ipsum\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:Appendix|Annex|Schedule|Section|Clause)\s+(?:X|XX|Y|\?|\[\s?\])(?![A-Za-z])", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex AnyX();
}
