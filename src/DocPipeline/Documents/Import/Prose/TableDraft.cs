using DocPipeline.Documents.Import.Source;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>Writes a table as prose has it: a caption, one header row, words in every cell.</summary>
internal static class TableDraft
{
    /// <summary>What an empty cell says.</summary>
    internal const string Gap = "Not stated";

    /// <summary>Writes the lines.</summary>
    /// <param name="table">The table.</param>
    /// <param name="caption">Its caption, as Markdown.</param>
    /// <param name="filled">How many cells were empty.</param>
    /// <param name="isForm">Whether more than a third of them were.</param>
    internal static IReadOnlyList<string> Write(SourceLine table, string caption, out int filled, out bool isForm)
    {
        int columns = table.Rows.Max(r => r.Count), empty = 0;
        List<string> lines = [$"Table: {caption}", ""];
        foreach ((int number, IReadOnlyList<IReadOnlyList<string>> row) in table.Rows.Index())
        {
            string[] cells = [.. Enumerable.Range(0, columns).Select(c => c < row.Count ? Cell(row[c], isHead: number == 0) : "")];
            empty += cells.Count(c => c.Length == 0);
            lines.Add($"| {string.Join(" | ", cells.Select(c => c.Length == 0 ? Gap : c))} |");
            if (number == 0) lines.Add("|" + string.Concat(Enumerable.Repeat("---|", columns)));
        }

        // A header alone is no table.
        if (table.Rows.Count == 1) lines.Add($"|{string.Concat(Enumerable.Repeat($" {Gap} |", columns))}");
        (filled, isForm) = (empty, 3 * empty > columns * table.Rows.Count);
        return lines;
    }

    private static string Cell(IReadOnlyList<string> paragraphs, bool isHead) =>
        string.Join(isHead ? " " : " // ", paragraphs.Select(p => MarkdownText.Within(p.Replace(" // ", " / ", StringComparison.Ordinal))).Select(p => p.StartsWith("• ", StringComparison.Ordinal) ? (isHead ? p[2..] : "- " + p[2..]) : p.StartsWith("- ", StringComparison.Ordinal) ? @"\" + p : p));
}
