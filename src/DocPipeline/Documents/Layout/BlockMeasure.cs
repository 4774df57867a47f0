using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocPipeline.Documents.Layout;

/// <summary>Measures the paragraphs and table rows of a document part.</summary>
internal sealed partial class BlockMeasure
{
    private const int EmuPerTwentieth = 635;

    private readonly LayoutStyles styles;
    private readonly Dictionary<(string List, string Level), XElement> levels = [];

    private readonly Dictionary<string, int> noteHeights = [];

    // Of one paragraph at a time.
    private readonly List<(char Char, bool Bold)> text = [];

    /// <summary>Makes a measure for the parts of a document.</summary>
    /// <param name="styles">The styles.</param>
    /// <param name="numbering">The root of the numbering part.</param>
    /// <param name="notes">An element that holds the document's footnotes, if it has any.</param>
    /// <param name="width">The width of the text area, in twentieths of a point.</param>
    internal BlockMeasure(LayoutStyles styles, XElement numbering, XElement? notes, int width)
    {
        this.styles = styles;
        Dictionary<string, XElement> definitions = numbering.Elements(WordNames.AbstractNum).ToDictionary(a => a.Attribute(WordNames.AbstractNumId)!.Value);
        foreach (XElement list in numbering.Elements(WordNames.Num))
        {
            XElement definition = definitions[list.Element(WordNames.AbstractNumId)!.Attribute(WordNames.Val)!.Value];
            foreach (XElement level in definition.Elements(WordNames.Lvl)) levels[(list.Attribute(WordNames.NumId)!.Value, level.Attribute(WordNames.Ilvl)!.Value)] = level;
        }

        foreach (XElement note in notes?.Elements(WordNames.Footnote) ?? []) noteHeights[note.Attribute(WordNames.Id)!.Value] = Stacked(Measure(note, width));
    }

    /// <summary>The blocks of a container, in order.</summary>
    internal IReadOnlyList<LayoutBlock> Measure(XElement container, int width)
    {
        var blocks = new List<LayoutBlock>();
        Add(container, width, blocks);
        return blocks;
    }

    private void Add(XElement container, int width, List<LayoutBlock> blocks)
    {
        foreach (XElement element in container.Elements())
        {
            if (element.Name == WordNames.P) AddParagraph(element, width, blocks);
            else if (element.Name == WordNames.Tbl) AddRows(element, blocks);
            else if (element.Name == WordNames.Sdt && element.Element(WordNames.SdtContent) is { } content) Add(content, width, blocks);
        }
    }

    // Neighbours with the same borders and indents stand in one box: no rule between them (ECMA-376 part 1, 17.3.1.24).
    private void AddParagraph(XElement paragraph, int width, List<LayoutBlock> blocks)
    {
        LayoutBlock block = Paragraph(paragraph, width);
        if (block.BorderAbove > 0 && paragraph.PreviousNode is XElement above && above.Name == WordNames.P && styles.SharesBox(above.Element(WordNames.PPr), paragraph.Element(WordNames.PPr)))
        {
            blocks[^1] = blocks[^1] with { BorderBelow = 0 };
            block = block with { BorderAbove = 0 };
        }

        blocks.Add(block);
    }

    private LayoutBlock Paragraph(XElement paragraph, int width)
    {
        XElement? properties = paragraph.Element(WordNames.PPr);
        LayoutStyle style = WithListIndent(styles.Of(properties), properties);
        text.Clear();
        foreach (char c in LabelInText(properties)) text.Add((c, style.Bold));
        var bookmarks = new List<string>();
        var references = new List<(int At, string Id)>();
        Collect(paragraph, style.Bold, bookmarks, references);
        int full = width - style.Left - style.Right;
        int first = style.FirstLine > 0 ? full - style.FirstLine : full;
        int lines = LineBreaker.Lines(text, style.Size, first, full);
        return new LayoutBlock(style.LineHeight + Math.Max(0, (HeightOfPictures(paragraph) - style.LineHeight + lines - 1) / lines), lines, bookmarks)
        {
            Notes = references.Count == 0 ? [] : [.. references.Where(r => noteHeights.ContainsKey(r.Id)).Select(r => (LineBreaker.Lines(text[..r.At], style.Size, first, full) - 1, noteHeights[r.Id]))],
            Before = style.Before,
            After = style.After,
            BorderAbove = style.BorderAbove,
            BorderBelow = style.BorderBelow,
            Leading = style.BorderBelow == 0 ? style.Leading : 0,
            KeepNext = style.KeepNext,
            KeepLines = style.KeepLines,
            StartsPage = style.StartsPage,
        };
    }

    // A picture in line with the text makes its line as high as itself; it mostly stands alone.
    private static int HeightOfPictures(XElement paragraph) =>
        paragraph.Descendants(WordNames.Inline).Select(i => (int)((long?)i.Element(WordNames.Extent)?.Attribute("cy") ?? 0) / EmuPerTwentieth).DefaultIfEmpty(0).Max();

    // A label that no tab follows stands in the text itself and takes its room: “Appendix A: ”. Any letter is about as wide as another.
    private string LabelInText(XElement? properties)
    {
        XElement? level = LevelOf(properties);
        string? suffix = level?.Element(WordNames.Suff)?.Attribute(WordNames.Val)?.Value;
        if (suffix is not ("space" or "nothing")) return "";
        string label = level!.Element(WordNames.LvlText)?.Attribute(WordNames.Val)?.Value ?? "";
        return NumberSign().Replace(label, "A") + (suffix == "space" ? " " : "");
    }

    private XElement? LevelOf(XElement? properties)
    {
        XElement? list = properties?.Element(WordNames.NumPr);
        string id = list?.Element(WordNames.NumId)?.Attribute(WordNames.Val)?.Value ?? "";
        return levels.GetValueOrDefault((id, list?.Element(WordNames.Ilvl)?.Attribute(WordNames.Val)?.Value ?? "0"));
    }

    // A list's level carries the indents, unless the paragraph itself states them.
    private LayoutStyle WithListIndent(LayoutStyle style, XElement? properties)
    {
        if (properties?.Element(WordNames.Ind) is not null) return style;
        XElement? indent = LevelOf(properties)?.Element(WordNames.PPr)?.Element(WordNames.Ind);
        return indent is null ? style : style with { Left = LayoutStyles.Number(indent, WordNames.Left) ?? style.Left, FirstLine = 0 };
    }

    private void AddRows(XElement table, List<LayoutBlock> blocks)
    {
        string? tableStyle = table.Element(WordNames.TblPr)?.Element(WordNames.TblStyle)?.Attribute(WordNames.Val)?.Value;
        (int top, int left, int bottom, int right) = styles.CellPadding(tableStyle);
        (int topRule, int between, int bottomRule, int underHead) = styles.Rules(tableStyle);
        List<XElement> rows = [.. table.Elements(WordNames.Tr)];
        int header = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            int content = 0;
            bool keepsNext = true;
            var notes = new List<(int, int)>();
            var bookmarks = new List<string>();
            foreach (XElement cell in rows[i].Elements(WordNames.Tc))
            {
                int width = (LayoutStyles.Number(cell.Element(WordNames.TcPr)?.Element(WordNames.TcW), WordNames.W) ?? 0) - left - right;
                IReadOnlyList<LayoutBlock> inner = Measure(cell, width);
                content = Math.Max(content, Stacked(inner));
                keepsNext &= inner.Count > 0 && inner[^1].KeepNext;
                bookmarks.AddRange(inner.SelectMany(b => b.Bookmarks));
                notes.AddRange(inner.SelectMany(b => b.Notes).Select(n => (0, n.Height)));
            }

            int least = LayoutStyles.Number(rows[i].Element(WordNames.TrPr)?.Element(WordNames.TrHeight), WordNames.Val) ?? 0;
            content = Math.Max(content, least - top - bottom);
            bool isHeader = rows[i].Element(WordNames.TrPr)?.Element(WordNames.TblHeader) is not null;
            int rule = i == rows.Count - 1 ? bottomRule : isHeader ? underHead : between;
            int height = content + top + bottom + rule + (i == 0 ? topRule : 0);
            if (isHeader) header += height;
            blocks.Add(new LayoutBlock(height, 1, bookmarks) { Notes = notes, KeepNext = keepsNext, KeepLines = true, RepeatedHeader = isHeader ? 0 : header });
        }
    }

    // The first paragraph's space before counts in a cell; so does the last one's after.
    private static int Stacked(IReadOnlyList<LayoutBlock> blocks)
    {
        int height = blocks.Count == 0 ? 0 : blocks[0].Before + blocks[^1].After;
        for (int i = 0; i < blocks.Count; i++) height += blocks[i].Height + (i == 0 ? 0 : Math.Max(blocks[i - 1].After, blocks[i].Before));
        return height;
    }

    private void Collect(XElement element, bool bold, List<string> bookmarks, List<(int At, string Id)> notes)
    {
        foreach (XElement child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Collect(child, IsBold(child, bold), bookmarks, notes);
                    break;
                case "t":
                    foreach (char c in child.Value) text.Add((c, bold));
                    break;
                case "tab":
                    text.Add(('\t', bold));
                    break;
                case "br":
                    text.Add(('\n', bold));
                    break;
                case "footnoteReference":
                    notes.Add((text.Count, child.Attribute(WordNames.Id)?.Value ?? ""));
                    break;
                case "bookmarkStart":
                    bookmarks.Add(child.Attribute(WordNames.Name)!.Value);
                    break;
                case "pPr" or "rPr" or "sdtPr" or "instrText" or "pict" or "drawing" or "AlternateContent":
                    break;
                default:
                    Collect(child, bold, bookmarks, notes);
                    break;
            }
        }
    }

    private static bool IsBold(XElement run, bool paragraphIsBold)
    {
        XElement? properties = run.Element(WordNames.RPr);
        return paragraphIsBold || properties?.Element(WordNames.B) is not null
            || properties?.Element(WordNames.RStyle)?.Attribute(WordNames.Val)?.Value is "Strong" or "ToSupply";
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex NumberSign();
}
