using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Diagrams;

/// <summary>
/// A structure diagram as a group of shapes in line with the text: DrawingML, and VML for programs that are older than that. The words in the
/// boxes are text, not a picture of it. Line and text take their colours from the theme, so that a council's own style colours them.
/// </summary>
internal static class StructureMarkup
{
    private const int EmuPerTwentieth = 635;
    private const string Namespaces =
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    // One point (look.md A7).
    private const string Line = "<a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:miter lim=\"800000\"/></a:ln>";

    /// <summary>A run with the diagram.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="diagram">The diagram.</param>
    /// <param name="name">What a list of the document's shapes calls it.</param>
    /// <param name="words">What it shows, in a sentence, for those who do not see it.</param>
    internal static string Write(RenderContext context, DiagramLayout diagram, string name, string words)
    {
        var xml = new StringBuilder($"<w:r><mc:AlternateContent {Namespaces}><mc:Choice Requires=\"wpg\"><w:drawing>");
        string extent = Size(diagram.Width, diagram.Height);
        xml.Append(CultureInfo.InvariantCulture, $"<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {extent}/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<wp:docPr id=\"{context.NextControlId()}\" name=\"{Xml.Escape(name)}\" descr=\"{Xml.Escape(words)}\"/><wp:cNvGraphicFramePr/>");
        xml.Append("<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>");
        xml.Append(CultureInfo.InvariantCulture, $"<wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {extent}/><a:chOff x=\"0\" y=\"0\"/><a:chExt {extent}/></a:xfrm></wpg:grpSpPr>");
        if (diagram.Lines.Count > 0) AppendConnectors(xml, diagram, context.NextControlId());
        foreach (DiagramBox box in diagram.Boxes) AppendBox(xml, box, context.NextControlId());
        xml.Append("</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>");
        AppendFallback(xml, diagram, words);
        return xml.Append("</mc:Fallback></mc:AlternateContent></w:r>").ToString();
    }

    // All connectors are one shape as large as the diagram: their ends meet exactly, and nothing has a height or a width of 0.
    private static void AppendConnectors(StringBuilder xml, DiagramLayout diagram, int id)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<wps:wsp><wps:cNvPr id=\"{id}\" name=\"Lines\"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {Size(diagram.Width, diagram.Height)}/></a:xfrm>");
        xml.Append(CultureInfo.InvariantCulture, $"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"{diagram.Width}\" h=\"{diagram.Height}\" fill=\"none\">");
        foreach (DiagramLine line in diagram.Lines)
            xml.Append(CultureInfo.InvariantCulture, $"<a:moveTo><a:pt x=\"{line.FromX}\" y=\"{line.FromY}\"/></a:moveTo><a:lnTo><a:pt x=\"{line.ToX}\" y=\"{line.ToY}\"/></a:lnTo>");
        xml.Append("</a:path></a:pathLst></a:custGeom><a:noFill/>").Append(Line).Append("</wps:spPr><wps:bodyPr/></wps:wsp>");
    }

    private static void AppendBox(StringBuilder xml, DiagramBox box, int id)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<wps:wsp><wps:cNvPr id=\"{id}\" name=\"{Xml.Escape(box.Name)}\"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"{Emu(box.Left)}\" y=\"{Emu(box.Top)}\"/><a:ext {Size(box.Width, box.Height)}/></a:xfrm>");
        xml.Append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>").Append(Line).Append("</wps:spPr>");
        xml.Append("<wps:txbx><w:txbxContent>").Append(Words(box)).Append("</w:txbxContent></wps:txbx>");
        xml.Append(CultureInfo.InvariantCulture, $"<wps:bodyPr rot=\"0\" vert=\"horz\" wrap=\"square\" lIns=\"{Emu(DiagramRows.SidePadding)}\" tIns=\"0\" rIns=\"{Emu(DiagramRows.SidePadding)}\" bIns=\"0\" anchor=\"ctr\" anchorCtr=\"0\"><a:noAutofit/></wps:bodyPr></wps:wsp>");
    }

    private static void AppendFallback(StringBuilder xml, DiagramLayout diagram, string words)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:pict><v:group alt=\"{Xml.Escape(words)}\" style=\"width:{Points(diagram.Width)}pt;height:{Points(diagram.Height)}pt\" coordorigin=\"0,0\" coordsize=\"{diagram.Width},{diagram.Height}\">");
        if (diagram.Lines.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<v:shape style=\"position:absolute;left:0;top:0;width:{diagram.Width};height:{diagram.Height}\" coordsize=\"{diagram.Width},{diagram.Height}\" filled=\"f\" strokecolor=\"#1b4965\" strokeweight=\"1pt\" path=\"");
            foreach (DiagramLine line in diagram.Lines) xml.Append(CultureInfo.InvariantCulture, $"m{line.FromX},{line.FromY}l{line.ToX},{line.ToY}");
            xml.Append("e\"/>");
        }

        foreach (DiagramBox box in diagram.Boxes)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<v:rect style=\"position:absolute;left:{box.Left};top:{box.Top};width:{box.Width};height:{box.Height};v-text-anchor:middle\" fillcolor=\"white\" strokecolor=\"#1b4965\" strokeweight=\"1pt\">");
            xml.Append(CultureInfo.InvariantCulture, $"<v:textbox inset=\"{Points(DiagramRows.SidePadding)}pt,0,{Points(DiagramRows.SidePadding)}pt,0\"><w:txbxContent>{Words(box)}</w:txbxContent></v:textbox></v:rect>");
        }

        xml.Append("</v:group></w:pict>");
    }

    private static string Words(DiagramBox box) => $"<w:p><w:pPr><w:pStyle w:val=\"DiagramText\"/></w:pPr>{RunText.Run(box.Name)}</w:p>";

    private static string Size(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"");

    private static int Emu(int twentieths) => twentieths * EmuPerTwentieth;

    private static string Points(int twentieths) => (twentieths / 20m).ToString(CultureInfo.InvariantCulture);
}
