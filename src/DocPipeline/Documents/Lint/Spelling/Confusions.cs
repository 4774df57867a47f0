using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Spelling;

/// <summary>The declared confusions (confusions.txt), and a letter that stands alone in a cell.</summary>
internal static class Confusions
{
    private static readonly Lazy<ILookup<string, Confusion>> declared = new(() =>
        LintData.Lines("confusions.txt").Select(Confusion.Read).SelectMany(c => c.Firsts.Select(first => (first, c))).ToLookup(p => p.first, p => p.c, StringComparer.Ordinal));

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        foreach (LintLine line in document.Lines.Where(l => l.Kind is not LineKind.Mark and not LineKind.Contents))
        {
            int free = 0;
            for (int i = 0; i < line.Words.Count; i++)
            {
                if (i < free || declared.Value[line.Words[i].Folded].FirstOrDefault(c => c.StandsAt(line.Words, i)) is not { } confusion) continue;
                int start = line.Words[i].Start, length = line.Words[i + confusion.Length - 1].End - start;
                free = i + confusion.Length;

                // With a full stop, a comma or an apostrophe between, they do not stand together so.
                if (Enumerable.Range(i, confusion.Length - 1).Any(w => line.Words[w + 1].Start - line.Words[w].End != 1)) continue;
                yield return LintClasses.Confusion.At(line.At(start, length), $"“{line.Text.Substring(start, length)}” looks like a slip.", $"Check it; perhaps it should be: {confusion.Instead}");
            }
        }

        foreach (LintHit hit in StrayLetters(document)) yield return hit;
    }

    // A capital letter alone in a cell of a form, where the other cells have words or nothing.
    private static IEnumerable<LintHit> StrayLetters(LintDocument document) =>
        from table in document.Tables
        from row in table.Rows
        where row.Cells.Count >= 3
        from cell in row.Cells.Skip(1)
        where cell.Count == 1 && cell[0].Text is "I" or "l" or "|"
        where !table.Rows.SelectMany(r => r.Lines).Any(l => l != cell[0] && l.Text.Length == 1)
        select LintClasses.Confusion.At(cell[0].Whole, $"“{cell[0].Text}” stands alone in a cell.", "Take it out if it is a slip");
}
