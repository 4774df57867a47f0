using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Redline.Merging;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Writes tables with their changes marked: rows that came and went, and in the others what changed in their cells.</summary>
/// <param name="resources">What both documents bring along.</param>
/// <param name="oldContent">Copies what only the old text has.</param>
/// <param name="writeStory">Writes the story of a cell.</param>
/// <param name="paragraphs">Writes paragraphs with equal words.</param>
internal sealed class TableWriter(RedlineResources resources, OldContent oldContent, Func<StoryDifference, IReadOnlyList<XElement>> writeStory, ParagraphWriter paragraphs)
{
    /// <summary>The table.</summary>
    internal XElement Write(TableDifference table)
    {
        TableItem shown = table.New ?? table.Old!;
        if (table.IsUnchanged) return HasOtherProperties(table) ? WithChangedProperties(table.New!.Element, KeptPairs.Of(table.Old!, table.New!)) : shown.Element;
        var written = new XElement(Wml.Tbl, shown.Element.Attributes(), shown.Element.Elements().TakeWhile(e => e.Name != Wml.Tr && e.Name != Wml.Sdt && e.Name != Wml.CustomXml).Select(e => table.New is null ? oldContent.Copy(e) : e));
        foreach (RowDifference row in table.Rows) written.Add(Row(row));
        return written;
    }

    /// <summary>Whether a table with equal words has paragraphs whose style or list is another one.</summary>
    internal bool HasOtherProperties(TableDifference table) => table is { IsUnchanged: true, Old: { } old, New: { } now } && KeptPairs.Of(old, now).Any(p => resources.HasOtherProperties(p.Old, p.New));

    private XElement Row(RowDifference row)
    {
        if (row.Old is null) return OneSided(Fate.Inserted, row.New!);
        if (row.New is null) return OneSided(Fate.Deleted, row.Old);
        if (row.Cells.Count == 0)
        {
            List<(ParagraphItem Old, ParagraphItem New)> pairs = [.. KeptPairs.Of(row.Old, row.New)];
            return pairs.Exists(p => resources.HasOtherProperties(p.Old, p.New)) ? WithChangedProperties(row.New.Element, pairs) : row.New.Element;
        }

        var written = new XElement(Wml.Tr, row.New.Element.Attributes(), row.New.Element.Elements().Where(e => e.Name == Wml.TblPrEx || e.Name == Wml.TrPr));
        foreach ((CellItem cell, StoryDifference story) in row.New.Cells.Zip(row.Cells)) written.Add(new XElement(Wml.Tc, cell.Element.Attributes(), cell.Element.Element(Wml.TcPr), writeStory(story)));
        return written;
    }

    private XElement OneSided(Fate fate, RowItem row)
    {
        bool isOld = fate == Fate.Deleted;
        var properties = new XElement(Wml.TrPr, row.Element.Element(Wml.TrPr)?.Elements().Where(e => e.Name != Wml.Ins && e.Name != Wml.Del));
        properties.Add(resources.Marks.Mark(MarkWriter.NameOf(fate)));
        XElement? exception = row.Element.Element(Wml.TblPrEx);
        var written = new XElement(Wml.Tr, isOld ? null : row.Element.Attributes(), exception is null ? null : isOld ? oldContent.Copy(exception) : exception, properties);
        foreach (CellItem cell in row.Cells)
        {
            XElement? cellProperties = cell.Element.Element(Wml.TcPr);
            var blocks = new List<BlockDifference>();
            foreach (StoryItem item in cell.Story.Items) blocks.Add(OneSided(fate, item, isLast: item == cell.Story.Items[^1]));
            written.Add(new XElement(Wml.Tc, isOld ? null : cell.Element.Attributes(), cellProperties is null ? null : isOld ? oldContent.Copy(cellProperties) : cellProperties, writeStory(new StoryDifference(cell.Story, isOld ? cell.Story with { After = [] } : cell.Story, blocks))));
        }

        return written;
    }

    // The mark at the end of a cell goes with its row.
    private static BlockDifference OneSided(Fate fate, StoryItem item, bool isLast)
    {
        bool isOld = fate == Fate.Deleted;
        if (item is TableItem table) return new TableDifference(isOld ? table : null, isOld ? null : table, [.. table.Rows.Select(r => isOld ? new RowDifference(r, null, []) : new RowDifference(null, r, []))]);
        var paragraph = (ParagraphItem)item;
        var spans = new List<Span>();
        if (paragraph.Atoms.Count > 0) spans.Add(Span.Of(fate, paragraph.Atoms));
        spans.Add(Span.End(isLast ? Fate.Kept : fate, isOld ? paragraph : null, isOld ? null : paragraph));
        return new ParagraphDifference(isOld ? [paragraph] : [], isOld ? [] : [paragraph], spans);
    }

    private XElement WithChangedProperties(XElement element, IEnumerable<(ParagraphItem Old, ParagraphItem New)> pairs)
    {
        // The copy has the same paragraphs in the same order; those in text boxes are found in both renderings of their shape, and left.
        var copy = new XElement(element);
        Dictionary<XElement, XElement> copies = element.Descendants(Wml.P).Zip(copy.Descendants(Wml.P)).ToDictionary(p => p.First, p => p.Second);
        foreach ((ParagraphItem old, ParagraphItem now) in pairs)
            if (resources.HasOtherProperties(old, now) && copies.TryGetValue(now.Element, out XElement? paragraph)) paragraph.ReplaceWith(paragraphs.WithChangedProperties(old, now));
        return copy;
    }
}
