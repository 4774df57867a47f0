using System.Globalization;
using System.Text;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>Writes tables in the house style: a numbered caption above, a header row that repeats, rows that do not split.</summary>
internal static class ProseTableWriter
{
    private const int Width = 9026;
    private const int Narrowest = 1134;

    // A row with more text than this may split over a page, or it could not be placed at all.
    private const int LongestUnsplit = 900;

    // Between the paragraphs of a cell.
    private const int SpaceWithin = 80;

    /// <summary>Writes a table of prose; its columns are as wide as their text asks for.</summary>
    internal static string Write(RenderContext context, ProseTable table)
    {
        List<List<IReadOnlyList<CellParagraph>>> rows = [[.. table.Header.Select(h => new[] { new CellParagraph(h) })], .. table.Rows.Select(r => r.ToList())];
        List<List<string>> plain = [.. rows.Select(r => r.ConvertAll(c => string.Join(' ', c.Select(p => InlineWriter.Plain(context, p.Text)))))];
        return Write(context, table.Caption, table.Anchor, table.Widths is { } shares ? Shared(shares) : Widths(plain), table.AreNumbers,
            [.. rows.Select(r => r.ConvertAll(c => c.Select(p => (Runs(context, p.Text), p.IsBullet)).ToArray()))], [.. plain.Select(r => r.Sum(c => c.Length))]);
    }

    /// <summary>Writes a table of facts, such as a membership table.</summary>
    internal static string Write(RenderContext context, TableFacts table) => Write(
        context, [new TextInline(table.Caption)], null, table.Widths, [.. table.Header.Select((_, i) => i == table.NumberColumn)],
        [Runs(table.Header), .. table.Rows.Select(Runs)], [0, .. table.Rows.Select(r => r.Sum(c => c.Length))]);

    // The first row is the header.
    private static string Write(
        RenderContext context, IReadOnlyList<Inline> caption, string? anchor, IReadOnlyList<int> widths, IReadOnlyList<bool> areNumbers, List<List<(string Runs, bool IsBullet)[]>> rows, List<int> lengths)
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
            // No row alone at the foot or the head of a page; but two long ones held together would leave most of a page white.
            bool holdsNext = row > 0 && (row == 1 || row == rows.Count - 2) && row < rows.Count - 1 && lengths[row] + lengths[row + 1] <= LongestUnsplit;
            xml.Append(row == 0 ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : lengths[row] > LongestUnsplit ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < widths.Count; i++)
            {
                string style = row == 0 ? "TableHead" : areNumbers[i] ? "TableNumber" : "TableText";
                xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{widths[i]}\" w:type=\"dxa\"/></w:tcPr>");
                for (int p = 0; p < rows[row][i].Length; p++)
                {
                    xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/>");
                    if (holdsNext) xml.Append("<w:keepNext/>");
                    if (rows[row][i][p].IsBullet) xml.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{context.Lists.Start(ListFamily.CellBullet, 0)}\"/></w:numPr>");
                    if (p < rows[row][i].Length - 1) xml.Append(CultureInfo.InvariantCulture, $"<w:spacing w:after=\"{SpaceWithin}\"/>");
                    if (row == 0 && areNumbers[i]) xml.Append("<w:jc w:val=\"right\"/>");
                    xml.Append("</w:pPr>").Append(rows[row][i][p].Runs).Append("</w:p>");
                }

                xml.Append("</w:tc>");
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

    // As the writer asked for.
    private static List<int> Shared(IReadOnlyList<int> shares)
    {
        List<int> widths = [.. shares.Select(s => Width * s / shares.Sum())];
        widths[^1] += Width - widths.Sum();
        return widths;
    }

    private static List<(string, bool)[]> Runs(IReadOnlyList<string> cells) => [.. cells.Select(c => new[] { (RunText.Run(c), false) })];

    private static string Runs(RenderContext context, IReadOnlyList<Inline> text)
    {
        var runs = new StringBuilder();
        new InlineWriter(context, runs, context.Links).Write(text);
        return runs.ToString();
    }
}
