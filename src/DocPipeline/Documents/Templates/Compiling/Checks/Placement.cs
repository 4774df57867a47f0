using System.Xml.Linq;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling.Checks;

/// <summary>
/// Checks that the elements that a template is built of stand where Word lets them stand: a run in a paragraph, a row in a table, properties in
/// what they belong to. Filling a part moves and repeats such elements, and would spread what no program can open.
/// </summary>
/// <remarks>Source: ECMA-376 part 1, 17 (the content models of WordprocessingML, without tracked changes, which are resolved before).</remarks>
internal static class Placement
{
    private static readonly string[] Stories = ["body", "hdr", "ftr", "footnote", "endnote", "tc", "txbxContent", "sdtContent", "customXml", "docPartBody"];
    private static readonly string[] Lines = ["p", "hyperlink", "fldSimple", "sdtContent", "customXml", "dir", "bdo", "rt", "rubyBase"];

    // Where each element may stand. What is not named may stand anywhere, and so may anything within an element of another vocabulary.
    private static readonly Dictionary<string, HashSet<string>> Parents = new(StringComparer.Ordinal)
    {
        ["body"] = ["document"],
        ["p"] = [.. Stories],
        ["tbl"] = [.. Stories],
        ["tr"] = ["tbl", "sdtContent", "customXml"],
        ["tc"] = ["tr", "sdtContent", "customXml"],
        ["sdt"] = [.. Stories, .. Lines, "tbl", "tr"],
        ["r"] = [.. Lines],
        ["hyperlink"] = [.. Lines],
        ["fldSimple"] = [.. Lines],
        ["bookmarkStart"] = [.. Stories, .. Lines, "tbl", "tr"],
        ["bookmarkEnd"] = [.. Stories, .. Lines, "tbl", "tr"],
        ["sdtPr"] = ["sdt"],
        ["sdtContent"] = ["sdt"],
        ["pPr"] = ["p"],
        ["rPr"] = ["r", "pPr", "sdtPr", "sdtEndPr", "fldChar"],
        ["numPr"] = ["pPr"],
        ["pStyle"] = ["pPr"],
        ["rStyle"] = ["rPr"],
        ["tblPr"] = ["tbl"],
        ["tblGrid"] = ["tbl"],
        ["trPr"] = ["tr"],
        ["tcPr"] = ["tc"],
        ["sectPr"] = ["body", "pPr"],
        ["headerReference"] = ["sectPr"],
        ["footerReference"] = ["sectPr"],
        ["pgSz"] = ["sectPr"],
        ["pgMar"] = ["sectPr"],
        ["tabs"] = ["pPr"],
        ["t"] = ["r"],
        ["br"] = ["r"],
        ["cr"] = ["r"],
        ["drawing"] = ["r"],
        ["pict"] = ["r"],
        ["object"] = ["r"],
        ["fldChar"] = ["r"],
        ["instrText"] = ["r"],
        ["footnoteReference"] = ["r"],
        ["endnoteReference"] = ["r"],
        ["tab"] = ["r", "tabs"],
        ["txbxContent"] = [],
    };

    // Properties stand first, and so only once.
    private static readonly HashSet<string> StandFirst = ["p/pPr", "r/rPr", "tbl/tblPr", "tr/trPr", "tc/tcPr", "sdt/sdtPr"];
    private static readonly HashSet<string> MayStandBefore = ["tblPrEx", "bookmarkStart", "bookmarkEnd"];

    /// <summary>Notes every element that stands where it cannot.</summary>
    internal static void Check(XElement root, string template, string part, List<Finding> findings)
    {
        int paragraph = 0;
        foreach (XElement element in root.DescendantsAndSelf().Where(e => e.Name.NamespaceName == Wml.Namespace))
        {
            if (element.Name == Wml.Paragraph) paragraph++;
            if (element == root || element.Parent!.Name.NamespaceName != Wml.Namespace || MayStand(element, element.Parent)) continue;
            findings.Add(PartCompiler.Bad(template, part, $"An element '{element.Name.LocalName}' stands within '{element.Parent.Name.LocalName}', where Word does not look for it.", "parts as Word writes them", "Open the template in Word and save it again") with
            {
                Place = new Place($"{template}/{part}", Math.Max(1, paragraph)),
            });
        }
    }

    private static bool MayStand(XElement element, XElement parent) =>
        (!Parents.TryGetValue(element.Name.LocalName, out HashSet<string>? parents) || parents.Contains(parent.Name.LocalName))
        && (!StandFirst.Contains($"{parent.Name.LocalName}/{element.Name.LocalName}") || element.ElementsBeforeSelf().All(e => MayStandBefore.Contains(e.Name.LocalName)));
}
