using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling.Blocks;

/// <summary>
/// Moves block tags to where they can act without breaking the XML. A tag alone in a paragraph takes the paragraph with it; tags alone in a
/// row take the row; a block from the start of one row's first cell to the end of a row's last cell repeats the rows; a block from the start
/// of one paragraph to the end of another takes the paragraphs; within a paragraph it stays inline. What is left is crossed, and refused.
/// </summary>
/// <param name="partials">What each call of a partial stands for.</param>
/// <param name="findings">Takes what cannot be hoisted.</param>
internal sealed class BlockHoisting(IReadOnlyDictionary<Tag, Partial> partials, List<Finding> findings)
{
    /// <summary>Hoists every tag of a part whose runs have been normalised, and answers the blocks.</summary>
    internal IReadOnlyList<Block> Hoist(XElement part)
    {
        // A placeholder in a copy of something (a run that stood within a run) has lost its tag, and can do nothing.
        part.Descendants(Wml.Tag).Where(t => t.Annotation<Tag>() is null).Remove();
        foreach (XElement paragraph in part.Descendants(Wml.Paragraph).ToList()) HoistParagraph(paragraph);
        foreach (XElement call in part.Descendants(Wml.Tag).Where(t => TagOf(t).Kind == TagKind.Partial).ToList()) PutInPlace(call);
        foreach (XElement row in part.Descendants(Wml.Row).ToList()) HoistRowOfTags(row);
        IReadOnlyList<Block> blocks = Pair(part);

        // Outer blocks first: an inner one may then find itself at its partner's side.
        foreach (Block block in blocks) Bring(block);
        return blocks;
    }

    internal static Tag TagOf(XElement placeholder) => placeholder.Annotation<Tag>()!;

    // What stands beside something else, or is not known, is a finding already.
    private void PutInPlace(XElement call)
    {
        IReadOnlyList<XElement> content = ParagraphOf(call) is not null || !partials.TryGetValue(TagOf(call), out Partial? partial) ? [] : partial.Content;
        call.ReplaceWith(content);
        foreach (XElement paragraph in content.SelectMany(c => c.DescendantsAndSelf(Wml.Paragraph)).ToList()) HoistParagraph(paragraph);
    }

    // The paragraph that something stands in; nothing between paragraphs, be it in a text box that is anchored in one.
    private static XElement? ParagraphOf(XElement element) => element.Ancestors().TakeWhile(a => a.Name != Wml.Name("txbxContent")).FirstOrDefault(a => a.Name == Wml.Paragraph);

    private void HoistParagraph(XElement paragraph)
    {
        List<XElement> tags = [.. paragraph.Elements(Wml.Tag)];
        List<XElement> values = [.. paragraph.Descendants(Wml.Tag).Where(t => TagOf(t).IsBlockValue && ParagraphOf(t) == paragraph)];
        if (tags.Count == 0 && values.Count == 0) return;
        bool isAlone = !tags.Exists(t => TagOf(t).IsRunValue) && paragraph.Elements().All(e => e.Name == Wml.Tag || e.Name == Wml.ParagraphProperties || IsEmptyRun(e) || IsPageBreak(e));
        bool endsSection = paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.Name("sectPr")) is not null;
        if (isAlone && !endsSection && (values.Count > 0 || !IsBalanced(tags)))
        {
            KeepPageBreaks(paragraph);
            Replace(paragraph, tags);
            return;
        }

        foreach (Tag tag in values.Select(TagOf))
        {
            findings.Add(tag.Origin.Finding(TemplateCodes.ValueNotAlone, Severity.Error, $"{tag.Source} puts paragraphs in place and must stand alone in its paragraph.",
                "nothing else in the paragraph", "Put it in a paragraph of its own"));
        }
    }

    private static bool IsEmptyRun(XElement element) =>
        element.Name == Wml.Name("bookmarkStart") || element.Name == Wml.Name("bookmarkEnd")
        || (element.Name == Wml.Run && element.Elements().All(e => e.Name == Wml.RunProperties || (e.Name == Wml.Text && !e.Elements().Any() && string.IsNullOrWhiteSpace(e.Value))));

    private static bool IsPageBreak(XElement element) => element.Name == Wml.Run && element.Elements(Wml.Name("br")).Any()
        && element.Elements().All(e => e.Name == Wml.RunProperties || (e.Name == Wml.Name("br") && e.Attribute(Wml.Name("type"))?.Value == "page"));

    // LibreOffice saves “page break before” of one paragraph as a break at the end of the paragraph above; it must not go with that paragraph's tag.
    private static void KeepPageBreaks(XElement paragraph)
    {
        foreach (XElement run in paragraph.Elements().Where(IsPageBreak).ToList())
        {
            bool isBehind = run.ElementsBeforeSelf(Wml.Tag).Any();
            run.Remove();
            var own = new XElement(Wml.Paragraph, run);
            if (isBehind) paragraph.AddAfterSelf(own);
            else paragraph.AddBeforeSelf(own);
        }
    }

    // {{#if a}}{{/if}} alone in a paragraph is a block with nothing in it, and stays inline.
    private static bool IsBalanced(List<XElement> tags)
    {
        int depth = 0;
        foreach (TagKind kind in tags.Select(t => TagOf(t).Kind))
        {
            depth += kind == TagKind.Open ? 1 : kind == TagKind.Close ? -1 : 0;
            if (depth < 0 || (depth == 0 && kind == TagKind.Else)) return false;
        }

        return depth == 0;
    }

    // A row in which block tags stand and nothing else gives way to them.
    private static void HoistRowOfTags(XElement row)
    {
        List<XElement> tags = [.. row.Descendants(Wml.Tag)];
        if (tags.Count == 0 || IsBalanced(tags) || !tags.All(t => TagOf(t).Kind is TagKind.Open or TagKind.Else or TagKind.Close)) return;
        bool hasContent = row.Descendants().Any(e => (e.Name == Wml.Text && e.Value.Trim().Length > 0) || e.Name.LocalName is "drawing" or "pict" or "object" or "sdt");
        if (!hasContent) Replace(row, tags);
    }

    // An element that still has a parent would be copied, and a copy loses its annotation. A bookmark that reaches beyond the element stays.
    private static void Replace(XElement element, List<XElement> tags)
    {
        List<XElement> bookmarks = [.. element.Descendants().Where(e => e.Name == Wml.Name("bookmarkStart") || e.Name == Wml.Name("bookmarkEnd"))];
        HashSet<string?> whole = [.. bookmarks.GroupBy(b => b.Attribute(Wml.Name("id"))?.Value).Where(g => g.Count() > 1).Select(g => g.Key)];
        List<XElement> stay = [.. element.Descendants().Where(e => tags.Contains(e) || (bookmarks.Contains(e) && !whole.Contains(e.Attribute(Wml.Name("id"))?.Value)))];
        foreach (XElement one in stay) one.Remove();
        element.ReplaceWith(stay);
    }

    private List<Block> Pair(XElement part)
    {
        var open = new Stack<(XElement Tag, List<XElement> Elses)>();
        var blocks = new List<Block>();
        foreach (XElement element in part.Descendants(Wml.Tag).ToList())
        {
            Tag tag = TagOf(element);
            switch (tag.Kind)
            {
                case TagKind.Open:
                    open.Push((element, []));
                    break;
                case TagKind.Else when open.Count == 0 || open.Peek().Elses.Count > 0:
                    Refuse(tag, TemplateCodes.ElseMisplaced, open.Count == 0 ? "{{else}} stands outside any block." : "The block has a second {{else}}.", "one {{else}} between a block's two tags", "Remove it, or open a block before it");
                    element.Remove();
                    break;
                case TagKind.Else:
                    open.Peek().Elses.Add(element);
                    break;
                case TagKind.Close when open.Count == 0:
                    Refuse(tag, TemplateCodes.BlockUnopened, $"{tag.Source} closes a block that was never opened.", $"{{{{#{tag.Name} …}}}} before it", "Remove it, or open the block");
                    element.Remove();
                    break;
                case TagKind.Close:
                    (XElement opening, List<XElement> elses) = open.Pop();
                    Tag opened = TagOf(opening);
                    if (opened.Name != tag.Name)
                    {
                        Refuse(tag, TemplateCodes.BlockMismatch, $"{tag.Source} closes {opened.Source}, which was opened in paragraph {opened.Origin.Paragraph}.", $"{{{{/{opened.Name}}}}}", $"Write {{{{/{opened.Name}}}}}, or move the tags so that blocks lie within each other");
                    }
                    else blocks.Add(new Block(opening, elses, element));
                    break;
            }
        }

        foreach ((XElement unclosed, _) in open)
        {
            Tag tag = TagOf(unclosed);
            Refuse(tag, TemplateCodes.BlockUnclosed, $"{tag.Source} is never closed.", $"{{{{/{tag.Name}}}}} after what it covers", $"Put {{{{/{tag.Name}}}}} where the block ends");
        }

        return [.. blocks.OrderBy(b => b.Opening.Ancestors().Count())];
    }

    private void Bring(Block block)
    {
        if (block.Opening.Parent == block.Closing.Parent && block.Elses.All(e => e.Parent == block.Opening.Parent)) return;
        if (TryRaise(block, Wml.Row) || TryRaise(block, Wml.Paragraph) || TryRaise(block, Wml.Run)) return;
        Tag tag = TagOf(block.Opening);
        if (block.Opening.Ancestors(Wml.Cell).FirstOrDefault() != block.Closing.Ancestors(Wml.Cell).FirstOrDefault())
        {
            Refuse(tag, TemplateCodes.BlockCrosses, $"{tag.Source} opens in one place of a table and closes in another (paragraph {TagOf(block.Closing).Origin.Paragraph}), which is neither a row nor one cell.",
                "the opening tag at the start of a row's first cell and the closing tag at the end of a row's last cell, or both in one cell", "Move the two tags to the two ends of the row that repeats, or put each in a row of its own");
            return;
        }

        Refuse(tag, TemplateCodes.BlockCrosses, $"{tag.Source} opens in one place and closes half-way through another (paragraph {TagOf(block.Closing).Origin.Paragraph}).",
            "both tags in one paragraph, in paragraphs of their own, or at the two ends of a table row", "Put each tag in a paragraph of its own, before and after what it covers");
    }

    // Moves the two tags out to before and behind the rows (or paragraphs) that hold them, where they stand at their very ends.
    private static bool TryRaise(Block block, XName unit)
    {
        XElement? first = block.Opening.Ancestors(unit).FirstOrDefault();
        XElement? last = block.Closing.Ancestors(unit).FirstOrDefault();
        if (unit == Wml.Paragraph)
        {
            // A tag that already stands between paragraphs counts as a unit of its own.
            first ??= block.Opening;
            last ??= block.Closing;
        }

        if (first is null || last is null || first.Parent != last.Parent || first == last && unit != Wml.Row) return false;
        if (!IsAtEnd(block.Opening, first, start: true) || !IsAtEnd(block.Closing, last, start: false)) return false;
        if (block.Elses.Any(e => e.Parent != first.Parent)) return false;
        if (block.Opening != first)
        {
            block.Opening.Remove();
            first.AddBeforeSelf(block.Opening);
        }

        if (block.Closing != last)
        {
            block.Closing.Remove();
            last.AddAfterSelf(block.Closing);
        }

        return true;
    }

    // Whether nothing that prints stands before the tag (or behind it) within the unit.
    private static bool IsAtEnd(XElement tag, XElement unit, bool start)
    {
        for (XElement at = tag; at != unit; at = at.Parent!)
        {
            IEnumerable<XElement> siblings = start ? at.ElementsBeforeSelf() : at.ElementsAfterSelf();
            if (siblings.Any(Prints)) return false;
        }

        return true;
    }

    private static bool Prints(XElement element) => element.Name.LocalName is not ("pPr" or "rPr" or "trPr" or "tcPr" or "tblPrEx" or "bookmarkStart" or "bookmarkEnd")
        && (element.Name == Wml.Cell || element.DescendantsAndSelf().Any(e => e.Name == Wml.Tag || (e.Name == Wml.Text && e.Value.Length > 0) || e.Name.LocalName is "drawing" or "pict" or "fldSimple" or "instrText" or "tab" or "br"));

    private void Refuse(Tag tag, FindingCode code, string message, string expected, string suggestion) =>
        findings.Add(tag.Origin.Finding(code, Severity.Error, message, expected, suggestion));
}
