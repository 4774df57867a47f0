using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>Puts a property of a paragraph where the schema wants it (ECMA-376 part 1, 17.3.1.26 and annex A).</summary>
internal static class PropertyOrder
{
    private static readonly string[] Order =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct",
        "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    /// <summary>Adds a property that the paragraph has not yet.</summary>
    internal static void Insert(XElement properties, XElement property)
    {
        int place = Array.IndexOf(Order, property.Name.LocalName);
        XElement? after = properties.Elements().LastOrDefault(e => e.Name.Namespace == Wml.W && Array.IndexOf(Order, e.Name.LocalName) < place);
        if (after is null) properties.AddFirst(property);
        else after.AddAfterSelf(property);
    }
}
