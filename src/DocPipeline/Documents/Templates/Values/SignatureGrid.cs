using System.Globalization;
using System.Text;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Prose.Writing;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>
/// The signatory pages: one block an organisation, side by side, each a content control <c>signature:&lt;organisation&gt;</c>, so that a
/// returned copy can be filled and read back block by block.
/// </summary>
internal static class SignatureGrid
{
    private const int Width = 9026;

    // So many rows fit under a heading, and so many on a page of their own (look.md A7).
    private const int RowsUnderHeading = 3;
    private const int RowsOnPage = 4;
    private const int SpaceAfterTable = 320;

    /// <summary>Writes the blocks, page by page. Each further page says which version it signs, so that no page can pass for another's.</summary>
    internal static string Write(RenderContext context, IReadOnlyList<SignatoryFacts> signatories, int columns)
    {
        var xml = new StringBuilder();
        int from = 0;
        for (int rows = RowsUnderHeading; from < signatories.Count; rows = RowsOnPage)
        {
            if (from > 0)
            {
                new ParagraphFormat("Caption") { StartsPage = true, Before = 0, After = 160 }.AppendTo(xml);
                xml.Append(RunText.Run(context.Words.Of("Signatures to version\u00A0%1 (continued)", context.Model.SignedVersion))).Append("</w:p>");
            }
            else if (context.EndsWithTable)
            {
                // Two tables without a paragraph between them are one table to Word.
                new ParagraphFormat("Caption") { Before = SpaceAfterTable, After = 160 }.AppendTo(xml);
                xml.Append(RunText.Run(context.Words.Of("Signatures to version\u00A0%1", context.Model.SignedVersion))).Append("</w:p>");
            }

            AppendTable(xml, context, [.. signatories.Skip(from).Take(rows * columns)], columns);
            from += rows * columns;
        }

        return xml.ToString();
    }

    private static void AppendTable(StringBuilder xml, RenderContext context, IReadOnlyList<SignatoryFacts> signatories, int columns)
    {
        int cell = Width / columns;
        xml.Append("<w:tbl><w:tblPr><w:tblStyle w:val=\"SignTable\"/><w:tblW w:w=\"9026\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        xml.Append("<w:tblLook w:val=\"0600\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        for (int column = 0; column < columns; column++) xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{cell}\"/>");
        xml.Append("</w:tblGrid>");
        for (int first = 0; first < signatories.Count; first += columns)
        {
            xml.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = first; i < first + columns; i++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{cell}\" w:type=\"dxa\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>");
                if (i < signatories.Count) AppendBlock(xml, context, signatories[i]);
                else xml.Append("<w:p><w:pPr><w:pStyle w:val=\"SignFor\"/><w:keepNext w:val=\"0\"/></w:pPr></w:p>");
                xml.Append("</w:tc>");
            }

            xml.Append("</w:tr>");
        }

        xml.Append("</w:tbl>");
    }

    private static void AppendBlock(StringBuilder xml, RenderContext context, SignatoryFacts signatory)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:sdt><w:sdtPr><w:alias w:val=\"{Xml.Escape(ControlTag.For(context.Words.Of("Signature for %1", signatory.Name)))}\"/><w:tag w:val=\"signature:{signatory.Id}\"/><w:id w:val=\"{context.NextControlId()}\"/></w:sdtPr><w:sdtContent>");

        // “Dyddiad” would touch the line to write on.
        string tabs = context.Words.Language == Language.Cy ? "<w:tabs><w:tab w:val=\"clear\" w:pos=\"907\"/><w:tab w:val=\"left\" w:pos=\"1077\"/></w:tabs>" : "";
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"SignFor\"/></w:pPr>").Append(RunText.Run(context.Words.Of("For %1", signatory.Name))).Append("</w:p>");
        Line("SignInk", context.Words.Of("Signed"), keepNext: true);
        Line("SignLine", context.Words.Of("Name"), keepNext: true);
        Line("SignLine", context.Words.Of("Office"), keepNext: true);
        Line("SignLine", context.Words.Of("Date"), keepNext: false);
        xml.Append("</w:sdtContent></w:sdt>");

        void Line(string style, string label, bool keepNext) =>
            xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/>").Append(keepNext ? "" : "<w:keepNext w:val=\"0\"/>").Append(tabs).Append("</w:pPr><w:r><w:t>")
                .Append(label).Append("</w:t></w:r><w:r><w:tab/></w:r><w:r><w:tab/></w:r></w:p>");
    }
}
