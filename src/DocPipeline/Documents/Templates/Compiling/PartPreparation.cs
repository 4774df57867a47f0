using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>
/// Takes out of a template what has no place in a document made from it: tracked changes (insertions stay, deletions go), comments, spelling
/// marks, revision and paragraph ids, the last place of the cursor.
/// </summary>
internal static class PartPreparation
{
    private static readonly HashSet<string> Dropped =
    [
        "del", "moveFrom", "proofErr", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "commentRangeStart", "commentRangeEnd", "commentReference",
        "lastRenderedPageBreak", "permStart", "permEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
    ];

    private static readonly HashSet<string> Unwrapped = ["ins", "moveTo", "smartTag"];

    private const string Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    /// <summary>Cleans a part.</summary>
    /// <param name="root">The root of the part.</param>
    /// <param name="template">The template's name, for findings.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="findings">Takes a note for every tag that a deletion takes with it.</param>
    internal static void Prepare(XElement root, string template, string part, List<Finding> findings)
    {
        NoteDeletedTags(root, template, part, findings);
        if (root.Element(Wml.Name("body")) is { } body) GivePage(body);
        foreach (XElement row in root.Descendants(Wml.Row).Where(r => r.Element(Wml.Name("trPr"))?.Element(Wml.Name("del")) is not null).ToList()) row.Remove();
        JoinDeletedParagraphs(root);
        foreach (XElement element in root.Descendants().Where(e => e.Name.NamespaceName == Wml.Namespace && Dropped.Contains(e.Name.LocalName)).ToList())
        {
            if (element.Parent is not null) element.Remove();
        }

        foreach (XElement element in root.Descendants().Where(e => e.Name.NamespaceName == Wml.Namespace && Unwrapped.Contains(e.Name.LocalName)).Reverse().ToList())
        {
            // In a run's or a row's properties the same names are marks, not wrappers.
            if (element.Parent!.Name.LocalName is "rPr" or "trPr") element.Remove();
            else if (element.Parent.Name.LocalName is "body" or "tc" or "txbxContent" or "hdr" or "ftr" or "footnote" or "endnote" && element.Elements(Wml.Run).Any())
                element.ReplaceWith(new XElement(Wml.Paragraph, element.Nodes()));
            else element.ReplaceWith(element.Nodes());
        }

        foreach (XElement bookmark in root.Descendants(Wml.Name("bookmarkStart")).Where(b => b.Attribute(Wml.Name("name"))?.Value is var name && (name is null or "" or "_GoBack" || BlockMark.IsMark(name))).ToList()) RemoveBookmark(root, bookmark);
        root.DescendantsAndSelf().Attributes().Where(IsRevisionId).Remove();
        foreach (XElement shape in root.Descendants().Where(e => e.Name.NamespaceName == "urn:schemas-microsoft-com:vml" && e.Attribute("ID") is not null)) NameShape(shape);
        foreach (XElement run in root.Descendants(Wml.Run).Where(r => r.Elements().All(e => e.Name == Wml.RunProperties)).ToList()) run.Remove();
    }

    // A page has a size; where a program has left it to Word, or has written something else than numbers, it is A4 upright with Word's margins.
    private static void GivePage(XElement body)
    {
        if (body.Elements(Wml.Name("sectPr")).LastOrDefault() is not { } section) body.Add(section = new XElement(Wml.Name("sectPr")));
        if (body.Elements().Last() != section)
        {
            section.Remove();
            body.Add(section);
        }

        foreach ((string name, (string Attribute, int Value)[] page) in A4)
        {
            XElement? element = section.Element(Wml.Name(name));
            if (element is not null && page.All(a => int.TryParse(element.Attribute(Wml.Name(a.Attribute))?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value is >= 0 and <= 31_680)) continue;
            var mended = new XElement(Wml.Name(name), page.Select(a => new XAttribute(Wml.Name(a.Attribute), a.Value)));
            if (element is not null) element.ReplaceWith(mended);
            else if (section.Elements().LastOrDefault(e => BeforePage.Contains(e.Name.LocalName) || (name == "pgMar" && e.Name == Wml.Name("pgSz"))) is { } before) before.AddAfterSelf(mended);
            else section.AddFirst(mended);
        }
    }

    private static readonly (string Name, (string Attribute, int Value)[] Page)[] A4 =
    [
        ("pgSz", [("w", 11906), ("h", 16838)]),
        ("pgMar", [("top", 1440), ("right", 1440), ("bottom", 1440), ("left", 1440), ("header", 708), ("footer", 708), ("gutter", 0)]),
    ];

    private static readonly HashSet<string> BeforePage = ["headerReference", "footerReference", "footnotePr", "endnotePr", "type"];

    // LibreOffice writes the attribute in capitals (seen in 7.4), which the schema does not know.
    private static void NameShape(XElement shape)
    {
        shape.SetAttributeValue("id", shape.Attribute("id")?.Value ?? shape.Attribute("ID")!.Value);
        shape.Attribute("ID")!.Remove();
    }

    private static bool IsRevisionId(XAttribute attribute) =>
        (attribute.Name.NamespaceName == Wml.Namespace && attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
        || (attribute.Name.NamespaceName == Word2010 && attribute.Name.LocalName is "paraId" or "textId");

    private static void RemoveBookmark(XElement root, XElement start)
    {
        string? id = start.Attribute(Wml.Name("id"))?.Value;
        root.Descendants(Wml.Name("bookmarkEnd")).Where(e => e.Attribute(Wml.Name("id"))?.Value == id).Remove();
        start.Remove();
    }

    // A deleted paragraph mark joins the paragraph with the next one (ECMA-376 part 1, 17.13.5.15).
    private static void JoinDeletedParagraphs(XElement root)
    {
        foreach (XElement paragraph in root.Descendants(Wml.Paragraph).ToList())
        {
            bool isDeleted = paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.RunProperties)?.Element(Wml.Name("del")) is not null;
            if (!isDeleted || paragraph.ElementsAfterSelf().FirstOrDefault() is not { } next || next.Name != Wml.Paragraph) continue;
            List<XNode> content = [.. paragraph.Nodes().Where(n => n is not XElement { Name: var name } || name != Wml.ParagraphProperties)];
            if (next.Element(Wml.ParagraphProperties) is { } properties) properties.AddAfterSelf(content);
            else next.AddFirst(content);
            paragraph.Remove();
        }
    }

    private static void NoteDeletedTags(XElement root, string template, string part, List<Finding> findings)
    {
        List<XElement> paragraphs = [.. root.Descendants(Wml.Paragraph)];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            string deleted = string.Concat(paragraphs[i].Descendants(Wml.Name("delText")).Select(t => t.Value));
            int at = deleted.IndexOf("{{", StringComparison.Ordinal);
            if (at < 0) continue;
            findings.Add(new TagOrigin(template, part, i + 1, deleted, at).Finding(TemplateCodes.TagDeleted, Severity.Note,
                "A tag stands in text that tracked changes have deleted; it is left out.", "no tag in deleted text", "Accept the deletion in Word if it is meant, or reject it"));
        }
    }
}
