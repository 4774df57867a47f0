using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>The names of WordprocessingML that compiling a template needs.</summary>
internal static class Wml
{
    internal const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal static readonly XName Paragraph = Name("p");
    internal static readonly XName ParagraphProperties = Name("pPr");
    internal static readonly XName Run = Name("r");
    internal static readonly XName RunProperties = Name("rPr");
    internal static readonly XName Text = Name("t");
    internal static readonly XName Table = Name("tbl");
    internal static readonly XName Row = Name("tr");
    internal static readonly XName Cell = Name("tc");
    internal static readonly XName Value = Name("val");

    /// <summary>Stands for a tag while a part is compiled; gives way to the tag's text at the end.</summary>
    internal static readonly XName Tag = XName.Get("tag", "urn:docpipeline:template");

    internal static XName Name(string local) => XName.Get(local, Namespace);
}
