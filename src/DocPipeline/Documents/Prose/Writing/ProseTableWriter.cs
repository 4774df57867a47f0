using System.Globalization;
using System.Text;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>Writes tables in the house style: a numbered caption above, a header row that repeats, rows that do not split.</summary>
internal static class ProseTableWriter
{
    private const int Width = 9026;
    private const int Narrowest = 1134;

    // A row with more text than this may split over a page, or it could not be placed at all.
    private const int LongestUnsplit = 900;

    /// <summary>Writes a table of prose; its columns are as wide as their text asks for.</summary>
    internal static string Write(RenderContext context, ProseTable table)
    {
        List<List<string>> plain = [Plain(context, table.Header), .. table.Rows.Select(r => Plain(context, r))];
        return Write(context, table.Caption, table.Anchor, Widths(plain), table.AreNumbers,
            [Runs(context, table.Header), .. table.Rows.Select(r => Runs(context, r))], [.. plain.Select(r => r.Sum(c => c.Length))]);
    }

    /// <summary>Writes a membership table.</summary>
    internal static string Write(RenderContext context, MembershipTable table) => Write(
        context, [new TextInline(table.Caption)], null, table.Widths, [.. table.Header.Select(_ => false)],
        [Runs(table.Header), .. table.Rows.Select(Runs)], [0, .. table.Rows.Select(r => r.Sum(c => c.Length))]);

    // The first row is the header.
    private static string Write(
        RenderContext context, IReadOnlyList<Inline> caption, string? anchor, IReadOnlyList<int> widths, IReadOnlyList<bool> areNumbers, List<List<string>> rows, List<int> lengths)
    {
        var xml = new StringBuilder();
        CaptionWriter.Append(context, xml, new ParagraphFormat("Caption"), "Table", context.NextTable(), caption, anchor);
        xml.Append("<w:tbl><w:tblPr><w:tblStyle w:val=\"HouseTable\"/><w:tblW w:w=\"9026\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        xml.Append("<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:tblCaption w:val=\"{Xml.Escape(InlineText.Plain(caption))}\"/></w:tblPr><w:tblGrid>");
        foreach (int width in widths) xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        xml.Append("</w:tblGrid>");
        for (int row = 0; row < rows.Count; row++)
        {
            xml.Append(row == 0 ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : lengths[row] > LongestUnsplit ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < widths.Count; i++)
            {
                string style = row == 0 ? "TableHead" : areNumbers[i] ? "TableNumber" : "TableText";
                xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{widths[i]}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>");
                if (row > 0 && row == rows.Count - 2) xml.Append("<w:keepNext/>");
                if (row == 0 && areNumbers[i]) xml.Append("<w:jc w:val=\"right\"/>");
                xml.Append("</w:pPr>").Append(rows[row][i]).Append("</w:p></w:tc>");
            }

            xml.Append("</w:tr>");
        }

        return xml.Append("</w:tbl>").ToString();
    }

    // Shares the width out by the longest cell of each column, none narrower than about 2 cm.
    private static List<int> Widths(List<List<string>> rows)
    {
        List<int> wanted = [.. Enumerable.Range(0, rows[0].Count).Select(c => Math.Clamp(rows.Max(r => r[c].Length), 6, 60))];
        int free = Width - (Narrowest * wanted.Count);
        List<int> widths = [.. wanted.Select(w => Narrowest + (free * w / wanted.Sum()))];
        widths[^1] += Width - widths.Sum();
        return widths;
    }

    private static List<string> Plain(RenderContext context, IReadOnlyList<IReadOnlyList<Inline>> cells) => [.. cells.Select(c => InlineWriter.Plain(context, c))];

    private static List<string> Runs(IReadOnlyList<string> cells) => [.. cells.Select(c => RunText.Run(c))];

    private static List<string> Runs(RenderContext context, IReadOnlyList<IReadOnlyList<Inline>> cells) => [.. cells.Select(c =>
    {
        var runs = new StringBuilder();
        new InlineWriter(context, runs, context.Links).Write(c);
        return runs.ToString();
    })];
}
