using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Layout;
using DocPipeline.Returns.Check.Reading;

namespace DocPipeline.Returns.Scans;

/// <summary>How many pages an issued document has, by our own count.</summary>
internal static class IssuedPages
{
    /// <summary>The number; nothing for a document whose page or styles are not of the kind that we can lay out.</summary>
    internal static int? Of(CheckedFile issued)
    {
        if (issued.Package.Xml(issued.Package.UsualPart("styles")) is not { } styles || issued.Package.Xml(issued.Package.UsualPart("numbering")) is not { } numbering) return null;
        XElement? section = issued.Main.Element(Wml.W + "body")?.Elements(Wml.SectPr).LastOrDefault();
        if (section?.Element(Wml.W + "pgSz") is null || section.Element(Wml.W + "pgMar") is null || issued.Main.Descendants(Wml.SectPr).Count() > 1) return null;
        return PageEstimate.Of(issued.Main, new LayoutStyles(styles), numbering, issued.Package.Xml(issued.Package.UsualPart("footnotes"))).PageCount;
    }
}
