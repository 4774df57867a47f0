using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Files;

/// <summary>Accepts or rejects every tracked change of a part, as Word does.</summary>
/// <remarks>Source: ECMA-376 part 1, section 17.13.5. A paragraph whose mark goes is joined with the next one, whose properties stay.</remarks>
internal static class Revisions
{
    private static readonly HashSet<XName> Containers = [Wml.Ins, Wml.Del, Wml.MoveFrom, Wml.MoveTo];

    // What was before, kept inside the properties that replaced it.
    private static readonly HashSet<XName> FormerProperties =
    [
        Wml.PPrChange, Wml.W + "rPrChange", Wml.W + "sectPrChange", Wml.W + "tblPrChange", Wml.W + "tblPrExChange", Wml.W + "trPrChange", Wml.W + "tcPrChange", Wml.W + "tblGridChange",
    ];

    private static readonly HashSet<XName> Ranges =
    [
        Wml.MoveFromRangeStart, Wml.MoveFromRangeEnd, Wml.MoveToRangeStart, Wml.MoveToRangeEnd,
        .. new[] { "Ins", "Del", "MoveFrom", "MoveTo" }.SelectMany(kind => new[] { Wml.W + $"customXml{kind}RangeStart", Wml.W + $"customXml{kind}RangeEnd" }),
    ];

    private static readonly HashSet<XName> Others = [Wml.W + "cellIns", Wml.W + "cellDel", Wml.W + "cellMerge", Wml.W + "numberingChange"];

    /// <summary>Whether a part holds a tracked change of any kind.</summary>
    internal static bool AreIn(XElement root) =>
        root.Descendants().Any(e => Containers.Contains(e.Name) || FormerProperties.Contains(e.Name) || Ranges.Contains(e.Name) || Others.Contains(e.Name));

    /// <summary>Accepts or rejects all.</summary>
    internal static void Settle(XElement root, bool accept)
    {
        foreach (XElement element in root.Descendants().Where(e => Ranges.Contains(e.Name) || e.Name == Wml.W + "numberingChange").ToList()) element.Remove();
        foreach (XElement former in root.Descendants().Where(e => FormerProperties.Contains(e.Name)).ToList()) Settle(former, accept, former.Parent!);
        List<XElement> joined = [];
        foreach (XElement element in root.Descendants().Where(e => Containers.Contains(e.Name)).Reverse().ToList())
        {
            XElement parent = element.Parent!;
            bool goes = accept == (element.Name == Wml.Del || element.Name == Wml.MoveFrom);
            if (parent.Name == Wml.TrPr)
            {
                if (goes) parent.Parent!.Remove();
                else element.Remove();
            }
            else if (parent.Name == Wml.RPr && parent.Parent?.Name == Wml.PPr)
            {
                if (goes) joined.Add(parent.Parent.Parent!);
                element.Remove();
            }
            else if (parent.Name == Wml.RPr || parent.Name == Wml.W + "ctrlPr" || goes) element.Remove();
            else
            {
                Undelete(element);
                element.ReplaceWith(element.Nodes());
            }
        }

        Cells(root, accept);
        foreach (XElement table in root.Descendants(Wml.Tbl).Reverse().ToList()) if (!table.Descendants(Wml.Tr).Any()) table.Remove();
        foreach (XElement paragraph in Enumerable.Distinct(joined)) if (paragraph.Parent is not null) Join(paragraph);
    }

    private static void Settle(XElement former, bool accept, XElement properties)
    {
        former.Remove();
        if (accept || former.Elements().FirstOrDefault() is not { } before) return;

        // Of a paragraph's properties the mark's own and the section's are not part of what was before (17.13.5.29).
        List<XElement> kept = [.. properties.Elements().Where(e => properties.Name == Wml.PPr && (e.Name == Wml.RPr || e.Name == Wml.SectPr) || properties.Name == Wml.SectPr && e.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal) || properties.Name == Wml.TrPr && Containers.Contains(e.Name))];
        properties.RemoveNodes();
        bool keptFirst = properties.Name == Wml.SectPr;
        if (keptFirst) properties.Add(kept);
        properties.Add(before.Elements());
        if (!keptFirst) properties.Add(kept);
    }

    private static void Undelete(XElement container)
    {
        foreach (XElement text in container.Descendants().Where(e => e.Name == Wml.DelText || e.Name == Wml.DelInstrText))
            text.Name = text.Name == Wml.DelText ? Wml.T : Wml.InstrText;
    }

    private static void Cells(XElement root, bool accept)
    {
        foreach (XElement mark in root.Descendants().Where(e => Others.Contains(e.Name)).ToList())
        {
            if (mark.Name.LocalName == (accept ? "cellDel" : "cellIns")) mark.Parent?.Parent?.Remove();
            else mark.Remove();
        }
    }

    private static void Join(XElement paragraph)
    {
        List<XElement> content = [.. paragraph.Elements().Where(e => e.Name != Wml.PPr)];
        XElement? next = paragraph.ElementsAfterSelf().FirstOrDefault(e => e.Name == Wml.P || e.Name == Wml.Tbl || e.Name == Wml.Sdt || e.Name == Wml.SectPr);
        if (next?.Name == Wml.P)
        {
            // What stands between the two, such as the end of a bookmark, comes between their contents.
            content.AddRange(paragraph.ElementsAfterSelf().TakeWhile(e => e != next));
            foreach (XElement one in content) one.Remove();
            if (next.Element(Wml.PPr) is { } properties) properties.AddAfterSelf(content);
            else next.AddFirst(content);
            paragraph.Remove();
        }
        else if (!content.Exists(HasContent))
        {
            foreach (XElement one in content) one.Remove();
            paragraph.ReplaceWith(content.Where(e => e.Name == Wml.BookmarkStart || e.Name == Wml.BookmarkEnd));
        }
    }

    private static bool HasContent(XElement element) =>
        element.DescendantsAndSelf(Wml.RunElement).Any(r => r.Elements().Any(e => e.Name != Wml.RPr && e.Name != Wml.FldChar && e.Name != Wml.InstrText));
}
