using System.Globalization;
using System.Text;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Prose.Writing;
using DocPipeline.Documents.Templates.Rendering;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>The field table: a label and a value a row, as in document control and on cover sheets.</summary>
internal static class FieldTable
{
    private const int LabelWidth = 2552;
    private const int ValueWidth = 9026 - LabelWidth;

    internal static string Write(RenderContext context, IReadOnlyList<FieldRow> rows)
    {
        var xml = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"FieldTable\"/><w:tblW w:w=\"9026\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        xml.Append("<w:tblLook w:val=\"0680\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:tblGrid><w:gridCol w:w=\"{LabelWidth}\"/><w:gridCol w:w=\"{ValueWidth}\"/></w:tblGrid>");
        foreach (FieldRow row in rows)
        {
            xml.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>").Append(Cell(LabelWidth)).Append("<w:p><w:pPr><w:pStyle w:val=\"FieldLabel\"/></w:pPr>")
                .Append(RunText.Run(row.Label)).Append("</w:p></w:tc>").Append(Cell(ValueWidth));
            int? list = null;
            foreach (FieldParagraph paragraph in row.Value)
            {
                xml.Append("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>");
                if (paragraph.IsNumbered)
                {
                    list ??= context.Lists.Start(ListFamily.CellNumber, 0);
                    xml.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
                }

                xml.Append("</w:pPr>");
                new InlineWriter(context, xml, context.Links).Write(paragraph.Text);
                xml.Append("</w:p>");
            }

            xml.Append("</w:tc></w:tr>");
        }

        return xml.Append("</w:tbl>").ToString();
    }

    private static string Cell(int width) => string.Create(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
}
