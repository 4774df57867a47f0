using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Scanning;

/// <summary>Finds when a document was issued: the date of its control table, else of its title page, else of its adoption.</summary>
internal static class IssuedReader
{
    private const int Opening = 30;
    private static readonly string[] labels = ["Date", "Publication date", "Published", "Issued", "Version date"];

    internal static (WrittenDate Date, LintSpot Spot)? Read(List<LintLine> lines, IReadOnlyList<LintTable> tables)
    {
        foreach (LintRow row in tables.SelectMany(t => t.Rows).Where(r => r.Cells.Count == 2 && labels.Contains(r.TextOf(0).TrimEnd(':'), StringComparer.OrdinalIgnoreCase)))
        {
            if (First(row.Cells[1]) is { } found) return found;
        }

        return First(lines.Where(l => l.Kind == LineKind.Title).Take(Opening)) ?? First(lines.Where(l => l.Kind == LineKind.Text && l.Text.Contains("adopted", StringComparison.OrdinalIgnoreCase)).Take(3));
    }

    private static (WrittenDate, LintSpot)? First(IEnumerable<LintLine> lines)
    {
        foreach (LintLine line in lines)
        {
            if (Dates.In(line.Text).FirstOrDefault(d => d.Exists) is { } date) return (date, line.At(date.Start, date.Length));
        }

        return null;
    }
}
