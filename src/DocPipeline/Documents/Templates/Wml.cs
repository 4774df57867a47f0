using System.Xml.Linq;

namespace DocPipeline.Documents.Templates;

/// <summary>The names of WordprocessingML that compiling a template needs.</summary>
internal static class Wml
{
    internal const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal static readonly XName Paragraph = XName.Get("p", Namespace);
    internal static readonly XName ParagraphProperties = XName.Get("pPr", Namespace);
    internal static readonly XName Run = XName.Get("r", Namespace);
    internal static readonly XName RunProperties = XName.Get("rPr", Namespace);
    internal static readonly XName Text = XName.Get("t", Namespace);
    internal static readonly XName Row = XName.Get("tr", Namespace);
    internal static readonly XName Cell = XName.Get("tc", Namespace);
}
