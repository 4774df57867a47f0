using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>Copies content of the old document into a part of the redline: ids, styles, lists and relationships become the redline's own.</summary>
/// <param name="oldPart">The old part.</param>
/// <param name="newPart">The redline's part.</param>
/// <param name="resources">What both documents bring along.</param>
internal sealed class OldContent(string oldPart, string newPart, RedlineResources resources)
{
    private readonly Dictionary<string, string?> bookmarks = new(StringComparer.Ordinal), named = new(StringComparer.Ordinal);

    /// <summary>A copy as it stands in deleted text: its words are deleted ones.</summary>
    internal XElement DeletedCopy(XElement element)
    {
        XElement copy = Copy(element);
        foreach (XElement text in copy.DescendantsAndSelf().Where(e => (e.Name == Wml.T || e.Name == Wml.InstrText) && !e.Ancestors(Wml.TxbxContent).Any()).ToList())
            text.Name = text.Name == Wml.T ? Wml.DelText : Wml.DelInstrText;
        return copy;
    }

    /// <summary>A copy.</summary>
    internal XElement Copy(XElement element)
    {
        var copy = new XElement(element);
        Shapes(copy);
        foreach (XElement one in copy.DescendantsAndSelf().ToList())
        {
            if (one.Name == Wml.BookmarkStart || one.Name == Wml.BookmarkEnd || one.Name == Wml.LastRenderedPageBreak || one.Name.LocalName.StartsWith("comment", StringComparison.Ordinal) && one.Name.Namespace == Wml.W)
            {
                if (one.Parent is not null) one.Remove();
                continue;
            }

            if (one.Name == Wml.Id && one.Parent?.Name == Wml.SdtPr) one.Remove();
            else if (one.Name == Wml.PStyle || one.Name == Wml.RStyle || one.Name == Wml.TblStyle) one.SetAttributeValue(Wml.Val, resources.Styles.Of((string?)one.Attribute(Wml.Val) ?? ""));
            else if (one.Name == Wml.NumId) one.SetAttributeValue(Wml.Val, resources.Lists.Of(Wml.Number(one, Wml.Val) ?? 0));
            else if (one.Name == Wml.FootnoteReference || one.Name == Wml.EndnoteReference) one.SetAttributeValue(Wml.Id, resources.NoteOf(one.Name, (string?)one.Attribute(Wml.Id) ?? ""));
            else if (one.Name == Wml.InstrText) one.Value = resources.Targets.Instruction(one.Value);
            else if (one.Name == Wml.FldSimple && one.Attribute(Wml.Instr) is { } instruction) instruction.Value = resources.Targets.Instruction(instruction.Value);
            else if (one.Name.LocalName == "docPr") one.SetAttributeValue("id", resources.Marks.NextId());
            foreach (XAttribute attribute in one.Attributes().ToList())
            {
                if (attribute.Name.Namespace == Wml.R) attribute.Value = resources.Parts.Of(oldPart, newPart, attribute.Value);
                else if (attribute.Name.LocalName is "paraId" or "textId" && attribute.Name.Namespace != Wml.W) attribute.Remove();
            }
        }

        return copy;
    }

    // Shapes of the old drawing markup are named, and name their types.
    private void Shapes(XElement copy)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XElement shape in copy.DescendantsAndSelf().Where(e => e.Name.NamespaceName == "urn:schemas-microsoft-com:vml"))
        {
            if (shape.Attribute("id") is { } id) id.Value = given[id.Value] = $"{id.Value}Old{resources.Marks.NextId()}";
            if (shape.Attribute("type") is { Value: ['#', ..] } type && given.TryGetValue(type.Value[1..], out string? named)) type.Value = "#" + named;
            shape.Attributes().Where(a => a.Name.LocalName == "spid").Remove();
        }
    }

    /// <summary>A link without its content.</summary>
    internal XElement LinkShell(XElement link)
    {
        var shell = new XElement(link.Name, link.Attributes());
        if (shell.Attribute(Wml.RelationshipId) is { } id) id.Value = resources.Parts.Of(oldPart, newPart, id.Value);
        return shell;
    }

    /// <summary>
    /// A bookmark's start or end as the redline holds it: with an id of its own, and only where the new document has no bookmark of that
    /// name; nothing for all else. A rejected redline finds its way to its own clauses.
    /// </summary>
    internal XElement? Bookmark(XElement element)
    {
        string id = (string?)element.Attribute(Wml.Id) ?? "";
        if (element.Name == Wml.BookmarkStart)
        {
            string? meant = (string?)element.Attribute(Wml.Name) is { } name && !name.StartsWith("_dp_", StringComparison.Ordinal) && name != "_GoBack" ? resources.Targets.NameOf(name, resources.TakeBookmark) : null;
            bookmarks[id] = meant is null ? null : resources.Marks.NextId();
            named[id] = meant;
        }
        else if (element.Name != Wml.BookmarkEnd) return null;
        if (!bookmarks.TryGetValue(id, out string? given) || given is null) return null;
        var copy = new XElement(element);
        copy.SetAttributeValue(Wml.Id, given);
        if (copy.Name == Wml.BookmarkStart) copy.SetAttributeValue(Wml.Name, named[id]);
        return copy;
    }

    /// <summary>The bookmarks around an old paragraph with equal words that the new document does not have, as the redline holds them: starts, then ends.</summary>
    internal (IReadOnlyList<XElement> Starts, IReadOnlyList<XElement> Ends) BookmarksIn(XElement paragraph)
    {
        List<XElement> starts = [], ends = [];
        foreach (XElement start in paragraph.Descendants(Wml.BookmarkStart))
        {
            if (Bookmark(start) is not { } copy) continue;
            starts.Add(copy);
            ends.Add(new XElement(Wml.BookmarkEnd, copy.Attribute(Wml.Id)));
        }

        return (starts, ends);
    }

    /// <summary>
    /// The properties of an old paragraph. Where the new styles would give it another list or level than it had, it says its own.
    /// </summary>
    internal XElement Properties(ParagraphItem old)
    {
        var properties = old.Properties is { } source ? Copy(source) : new XElement(Wml.PPr);
        properties.Elements().Where(e => e.Name == Wml.SectPr || e.Name == Wml.PPrChange).Remove();
        ((int Id, int Level)? list, int? outline) = resources.New.Labels.Of(properties);
        (int Id, int Level)? meant = resources.Lists.Of(old.List);
        if (list != meant)
        {
            properties.Elements(Wml.NumPr).Remove();
            XElement numPr = meant is { } own
                ? new XElement(Wml.NumPr, new XElement(Wml.Ilvl, new XAttribute(Wml.Val, own.Level)), new XElement(Wml.NumId, new XAttribute(Wml.Val, own.Id)))
                : new XElement(Wml.NumPr, new XElement(Wml.NumId, new XAttribute(Wml.Val, 0)));
            PropertyOrder.Insert(properties, numPr);
        }

        if (outline != old.OutlineLevel)
        {
            properties.Elements(Wml.OutlineLvl).Remove();
            PropertyOrder.Insert(properties, new XElement(Wml.OutlineLvl, new XAttribute(Wml.Val, (old.OutlineLevel ?? 10) - 1)));
        }

        return properties;
    }
}
