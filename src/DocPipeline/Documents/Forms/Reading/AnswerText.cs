using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Forms.Reading;

/// <summary>The words of an answer, exactly as typed: lines stay lines. Insertions count, deletions and placeholders do not.</summary>
internal static class AnswerText
{
    private static readonly XName Properties = Wml.Name("sdtPr");
    private static readonly XName Placeholder = Wml.Name("showingPlcHdr");

    /// <summary>The words of some paragraphs, a line each, without white space at the ends.</summary>
    internal static string Of(IEnumerable<XElement> paragraphs)
    {
        var text = new StringBuilder();
        bool isFirst = true;
        foreach (XElement paragraph in paragraphs)
        {
            if (!isFirst) text.Append('\n');
            isFirst = false;
            Append(paragraph, text);
        }

        return text.ToString().Trim();
    }

    /// <summary>Whether a content control shows what stands there until somebody answers.</summary>
    internal static bool IsPlaceholder(XElement control) =>
        control.Element(Properties)?.Element(Placeholder) is { } shown && shown.Attribute(Wml.Value)?.Value is not ("0" or "false" or "off");

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (XElement child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "del" or "moveFrom" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "instrText" or "delText" or "drawing" or "pict" or "AlternateContent":
                case "r" when IsHidden(child):
                case "sdt" when IsPlaceholder(child):
                    break;
                case "t":
                    foreach (char c in child.Value) text.Append(c is '\r' or '\u0085' or '\u2028' or '\u2029' ? '\n' : c);
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "tab" or "ptab":
                    text.Append('\t');
                    break;
                case "noBreakHyphen":
                    text.Append('\u2011');
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }

    private static bool IsHidden(XElement run) => run.Element(Wml.RunProperties)?.Element(Wml.Name("vanish")) is { } vanish && vanish.Attribute(Wml.Value)?.Value is not ("0" or "false" or "off");
}
