using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Scanning;

/// <summary>Puts the cells of a document together into tables.</summary>
internal static class TablesReader
{
    internal static IReadOnlyList<LintTable> Read(List<LintLine> lines) =>
    [
        .. from line in lines
           where line.Cell is not null && line.Kind == LineKind.Cell
           group line by line.Cell!.Table into table
           let first = table.First()
           select new LintTable(table.Key, [.. table.GroupBy(l => l.Cell!.Row).Select(Row)]) { Caption = CaptionOf(lines, first), Above = first.Index > 1 && lines[first.Index - 2].Kind is LineKind.Heading or LineKind.Title ? lines[first.Index - 2] : null },
    ];

    private static LintRow Row(IGrouping<int, LintLine> row) =>
        new(row.Key, [.. row.GroupBy(l => l.Cell!.Column).OrderBy(c => c.Key).Select(c => (IReadOnlyList<LintLine>)[.. c])]);

    private static LintLine? CaptionOf(List<LintLine> lines, LintLine first) =>
        first.Index > 0 && lines[first.Index - 1] is { Kind: LineKind.Caption or LineKind.Heading or LineKind.Text or LineKind.Title } before ? before : null;
}
