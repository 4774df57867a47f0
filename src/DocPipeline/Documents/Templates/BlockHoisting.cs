using System.Xml.Linq;

namespace DocPipeline.Documents.Templates;

/// <summary>
/// Moves block tags to where they can act without breaking the XML: a tag alone in a paragraph takes the paragraph with it; a block that
/// opens in a row's first cell and closes in its last repeats the row.
/// </summary>
internal static class BlockHoisting
{
    /// <summary>Hoists every tag of a part whose runs have been normalised.</summary>
    internal static void Hoist(XElement part)
    {
        foreach (XElement row in part.Descendants(Wml.Row).ToList()) HoistRow(row);
        foreach (XElement paragraph in part.Descendants(Wml.Paragraph).ToList()) HoistParagraph(paragraph);
    }

    private static void HoistRow(XElement row)
    {
        List<XElement> cells = [.. row.Elements(Wml.Cell)];
        if (cells.Count == 0) return;
        XText? opening = Tags(cells[0]).FirstOrDefault(t => Opens(t) && !ClosesWithin(t, cells[0]));
        XText? closing = Tags(cells[^1]).LastOrDefault(t => Closes(t) && !OpensWithin(t, cells[^1]));
        if (opening is null || closing is null) return;
        row.AddBeforeSelf(new XText(opening.Value));
        row.AddAfterSelf(new XText(closing.Value));
        opening.Remove();
        closing.Remove();
    }

    // A tag alone in its paragraph is bare text there after normalising; block values are still in their run.
    private static void HoistParagraph(XElement paragraph)
    {
        string text = string.Concat(paragraph.DescendantNodes().OfType<XText>().Select(t => t.Value));
        IReadOnlyList<Tag> tags = Tag.In(text);
        if (tags.Count == 0 || !tags.All(t => t.IsBlockTag || t.IsBlockValue)) return;
        if (text.Where(c => !char.IsWhiteSpace(c)).Count() != tags.Sum(t => t.Text.Count(c => !char.IsWhiteSpace(c)))) return;

        // {{#if a}}{{/if}} in one paragraph is a block with nothing in it, and stays inline.
        if (!tags.Any(t => t.IsBlockValue) && IsBalanced(tags)) return;
        paragraph.ReplaceWith(tags.Select(t => new XText(t.Text)));
    }

    private static bool IsBalanced(IReadOnlyList<Tag> tags) => tags.Count(t => t.Opens) == tags.Count(t => t.Closes);

    private static IEnumerable<XText> Tags(XElement cell) =>
        cell.DescendantNodes().OfType<XText>().Where(t => t.Parent!.Name != Wml.Text && Tag.In(t.Value).Count == 1);

    private static bool Opens(XText text) => Tag.In(text.Value)[0].Opens;

    private static bool Closes(XText text) => Tag.In(text.Value)[0].Closes;

    private static bool ClosesWithin(XText opening, XElement cell) => DepthAfter(Tags(cell).SkipWhile(t => t != opening)) == 0;

    private static bool OpensWithin(XText closing, XElement cell) => DepthAfter(Tags(cell).Reverse().SkipWhile(t => t != closing)) == 0;

    // 0 as soon as the first tag has met its partner; anything else when it never does.
    private static int DepthAfter(IEnumerable<XText> tags)
    {
        int depth = 0;
        foreach (XText tag in tags)
        {
            depth += Opens(tag) ? 1 : Closes(tag) ? -1 : 0;
            if (depth == 0) return 0;
        }

        return depth;
    }
}
