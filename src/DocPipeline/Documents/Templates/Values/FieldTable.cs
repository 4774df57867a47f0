using System.Globalization;
using System.Text;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Writing;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>The field table: a label and a value a row, as in document control and on cover sheets.</summary>
internal static class FieldTable
{
    private const int LabelWidth = 2552;
    private const string Fact = "fact:";
    private const string EndOfControl = "</w:sdtContent></w:sdt>";
    private const int ValueWidth = 9026 - LabelWidth;

    internal static string Write(RenderContext context, IReadOnlyList<FieldRow> rows)
    {
        var xml = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"FieldTable\"/><w:tblW w:w=\"9026\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        xml.Append("<w:tblLook w:val=\"0680\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:tblGrid><w:gridCol w:w=\"{LabelWidth}\"/><w:gridCol w:w=\"{ValueWidth}\"/></w:tblGrid>");
        foreach (FieldRow row in rows)
        {
            // A control around whole paragraphs where entries may be added; LibreOffice 7.4 loses bold and links in the first of them.
            bool isWhole = row.Key is not null && row.Value.Any(p => p.IsNumbered);
            xml.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>").Append(Cell(LabelWidth)).Append("<w:p><w:pPr><w:pStyle w:val=\"FieldLabel\"/></w:pPr>")
                .Append(Label(context, row)).Append("</w:p></w:tc>").Append(Cell(ValueWidth)).Append(isWhole ? Control(context, row.Label, Fact + row.Key, "sdtLocked") : "");
            int? list = null;
            for (int i = 0; i < row.Value.Count; i++)
            {
                FieldParagraph paragraph = row.Value[i];
                xml.Append("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>");
                if (paragraph.IsNumbered)
                {
                    list ??= context.Lists.Start(ListFamily.CellNumber, 0);
                    xml.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
                }

                xml.Append("</w:pPr>");
                if (row.Key is null || isWhole) new InlineWriter(context, xml, context.Links).Write(paragraph.Text, paragraph.CharacterStyle);
                else Filled(context, xml, row, paragraph, row.Value.Count == 1 ? row.Key : string.Create(CultureInfo.InvariantCulture, $"{row.Key}.{i + 1}"));
                xml.Append("</w:p>");
            }

            xml.Append(isWhole ? EndOfControl : "").Append("</w:tc></w:tr>");
        }

        return xml.Append("</w:tbl>").ToString();
    }

    // The words of a paragraph in a control, behind its lead word. A link comes from elsewhere in the record: it is not for filling in.
    private static void Filled(RenderContext context, StringBuilder xml, FieldRow row, FieldParagraph paragraph, string key)
    {
        var inlines = new InlineWriter(context, xml, context.Links);
        if (paragraph.Text.Any(i => i is LinkInline))
        {
            inlines.Write(paragraph.Text);
            return;
        }

        List<Inline> lead = [.. paragraph.Text.TakeWhile(i => i is StrongInline)];
        inlines.Write(lead);
        if (lead.Count > 0) xml.Append(RunText.Run(" "));
        xml.Append(Control(context, row.Label, Fact + key, "sdtLocked"));
        inlines.Write(paragraph.Text.Skip(lead.Count).ToList());
        xml.Append(EndOfControl);
    }

    private static string Label(RenderContext context, FieldRow row) => row.Key is null
        ? RunText.Run(row.Label)
        : Control(context, row.Label, "label:" + row.Key, "sdtContentLocked") + RunText.Run(row.Label) + EndOfControl;

    private static string Control(RenderContext context, string title, string tag, string locked) => string.Create(CultureInfo.InvariantCulture,
        $"<w:sdt><w:sdtPr><w:alias w:val=\"{Xml.Escape(ControlTag.For(title))}\"/><w:tag w:val=\"{Xml.Escape(ControlTag.For(tag))}\"/><w:id w:val=\"{context.NextControlId()}\"/><w:lock w:val=\"{locked}\"/></w:sdtPr><w:sdtContent>");

    private static string Cell(int width) => string.Create(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
}
