namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>Writes tables as the lines of docs/prose.md.</summary>
internal static class MarkdownTable
{
    /// <summary>A row.</summary>
    internal static string Row(IReadOnlyList<IReadOnlyList<CellText>> row, MarkdownNames names, MarkdownStyle style, bool withStrong = true) =>
        $"| {string.Join(" | ", row.Select(c => Cell(c, names, style, withStrong)))} |";

    /// <summary>The line under the head.</summary>
    /// <param name="areNumbers">For each column, whether it is aligned right.</param>
    internal static string Rule(IEnumerable<bool> areNumbers) => $"|{string.Join('|', areNumbers.Select(n => n ? "---:" : "---"))}|";

    /// <summary>A cell.</summary>
    internal static string Cell(IReadOnlyList<CellText> cell, MarkdownNames names, MarkdownStyle style, bool withStrong) =>
        string.Join(" // ", cell.Select(p => (p.IsBullet ? "- " : "") + MarkdownText.Of(p.Pieces, names, style, isCell: true, withStrong)));
}
