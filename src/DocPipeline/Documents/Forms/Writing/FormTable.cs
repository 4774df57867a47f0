using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Forms.Writing;

/// <summary>A table of a form, row by row: fixed widths, rows that do not split, a head that repeats, no row left alone on a page.</summary>
/// <param name="style">The id of its table style.</param>
/// <param name="name">What it is, for people who hear the page.</param>
/// <param name="widths">The widths of its columns in twentieths of a point.</param>
internal sealed class FormTable(string style, string name, IReadOnlyList<int> widths)
{
    private readonly List<(IReadOnlyList<Func<bool, string>> Cells, int Height)> rows = [];
    private IReadOnlyList<(string Style, string Words)> head = [];

    /// <summary>Gives it a head.</summary>
    internal void Head(IReadOnlyList<(string Style, string Words)> cells) => head = cells;

    /// <summary>Adds a row.</summary>
    /// <param name="height">The least height in twentieths of a point; 0 for as high as its text.</param>
    /// <param name="cells">The paragraphs of each cell, told whether to keep with the next row.</param>
    internal void Row(int height, params IReadOnlyList<Func<bool, string>> cells) => rows.Add((cells, height));

    /// <summary>A paragraph of a cell.</summary>
    internal static string Paragraph(string style, bool keepNext, string runs) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{(keepNext ? "<w:keepNext/>" : "")}</w:pPr>{runs}</w:p>";

    /// <summary>The whole table.</summary>
    internal void AppendTo(StringBuilder xml)
    {
        // Which of a style's parts apply (ECMA-376 part 1, 17.4.55): the head of a form's table, or the labels of a field table.
        string look = head.Count > 0
            ? "w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\""
            : "w:val=\"0680\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\"";
        xml.Append(CultureInfo.InvariantCulture, $"<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{widths.Sum()}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:tblLook {look} w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{Xml.Escape(name)}\"/></w:tblPr><w:tblGrid>");
        foreach (int width in widths) xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        xml.Append("</w:tblGrid>");
        if (head.Count > 0)
        {
            xml.Append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (int i = 0; i < widths.Count; i++) Cell(i, Paragraph(head[i].Style, keepNext: false, RunText.Run(head[i].Words)), "<w:vAlign w:val=\"bottom\"/>");
            xml.Append("</w:tr>");
        }

        for (int row = 0; row < rows.Count; row++)
        {
            xml.Append("<w:tr><w:trPr><w:cantSplit/>");
            if (rows[row].Height > 0) xml.Append(CultureInfo.InvariantCulture, $"<w:trHeight w:val=\"{rows[row].Height}\" w:hRule=\"atLeast\"/>");
            xml.Append("</w:trPr>");
            for (int i = 0; i < widths.Count; i++) Cell(i, rows[row].Cells[i](row == rows.Count - 2 || (row == 0 && head.Count > 0 && rows.Count > 1)));
            xml.Append("</w:tr>");
        }

        xml.Append("</w:tbl>");

        void Cell(int column, string content, string further = "") =>
            xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{widths[column]}\" w:type=\"dxa\"/>{further}</w:tcPr>").Append(content).Append("</w:tc>");
    }
}
