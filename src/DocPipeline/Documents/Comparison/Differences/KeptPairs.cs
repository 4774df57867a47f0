using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What two stories have in common, paragraph by paragraph.</summary>
internal static class KeptPairs
{
    /// <summary>The paragraphs whose marks both stories have, with those in tables and text boxes.</summary>
    internal static IEnumerable<(ParagraphItem Old, ParagraphItem New)> Of(StoryDifference story)
    {
        foreach (BlockDifference block in story.Blocks)
        {
            if (block is ParagraphDifference { IsSame: true } same)
            {
                foreach ((ParagraphItem, ParagraphItem) pair in Of(same.Olds[0], same.News[0])) yield return pair;
            }
            else if (block is ParagraphDifference paragraph)
            {
                foreach (Span end in paragraph.Spans.Where(s => s is { OldEnd: not null, NewEnd: not null })) yield return (end.OldEnd!, end.NewEnd!);
                foreach ((ParagraphItem, ParagraphItem) pair in paragraph.Boxes.SelectMany(Of)) yield return pair;
            }
            else if (block is TableDifference { Old: { } old, New: { } now } table)
            {
                if (table.IsUnchanged) foreach ((ParagraphItem, ParagraphItem) pair in Of(old, now)) yield return pair;
                foreach (RowDifference row in table.Rows.Where(r => r is { Old: not null, New: not null }))
                {
                    foreach ((ParagraphItem, ParagraphItem) pair in row.Cells.Count > 0 ? row.Cells.SelectMany(Of) : Of(row.Old!, row.New!)) yield return pair;
                }
            }
        }
    }

    /// <summary>The same of two tables with equal words.</summary>
    internal static IEnumerable<(ParagraphItem Old, ParagraphItem New)> Of(TableItem old, TableItem now) => old.Rows.Zip(now.Rows, Of).SelectMany(pairs => pairs);

    /// <summary>The same of two rows with equal words.</summary>
    internal static IEnumerable<(ParagraphItem Old, ParagraphItem New)> Of(RowItem old, RowItem now) => old.Cells.Zip(now.Cells).SelectMany(cells => Of(cells.First.Story, cells.Second.Story));

    /// <summary>The references to notes that both stories have.</summary>
    internal static IEnumerable<(XElement Old, XElement New)> NotesOf(StoryDifference story)
    {
        foreach (BlockDifference block in story.Blocks)
        {
            if (block is ParagraphDifference paragraph)
            {
                IEnumerable<(XElement, XElement)> notes = paragraph.IsSame
                    ? ReferencesIn(paragraph.Olds[0].Element).Zip(ReferencesIn(paragraph.News[0].Element))
                    : paragraph.Spans.Where(s => s.Fate == Fate.Kept).SelectMany(s => s.Old.Zip(s.New)).Where(p => p.First.NoteReference is not null).Select(p => (p.First.NoteReference!, p.Second.NoteReference!));
                foreach ((XElement, XElement) pair in notes) yield return pair;
            }
            else if (block is TableDifference { Old: { } old, New: { } now } table)
            {
                if (table.IsUnchanged) foreach ((XElement, XElement) pair in ReferencesIn(old.Element).Zip(ReferencesIn(now.Element))) yield return pair;
                foreach (RowDifference row in table.Rows.Where(r => r is { Old: not null, New: not null }))
                {
                    foreach ((XElement, XElement) pair in row.Cells.Count > 0 ? row.Cells.SelectMany(NotesOf) : ReferencesIn(row.Old!.Element).Zip(ReferencesIn(row.New!.Element))) yield return pair;
                }
            }
        }
    }

    private static IEnumerable<(ParagraphItem Old, ParagraphItem New)> Of(Story old, Story now) => old.Items.Zip(now.Items).SelectMany(items => (items.First, items.Second) switch
    {
        (ParagraphItem one, ParagraphItem other) => Of(one, other),
        (TableItem one, TableItem other) => Of(one, other),
        _ => [],
    });

    private static IEnumerable<(ParagraphItem Old, ParagraphItem New)> Of(ParagraphItem old, ParagraphItem now) => [(old, now), .. old.Boxes.Zip(now.Boxes).SelectMany(boxes => Of(boxes.First, boxes.Second))];

    private static IEnumerable<XElement> ReferencesIn(XElement element) => element.Descendants().Where(e => e.Name == Files.Wml.FootnoteReference || e.Name == Files.Wml.EndnoteReference);
}
