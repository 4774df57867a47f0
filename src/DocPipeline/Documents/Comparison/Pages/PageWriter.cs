using System.Globalization;
using System.Text;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Pages;

namespace DocPipeline.Documents.Comparison.Pages;

/// <summary>Writes stories with their changes as HTML.</summary>
/// <param name="anchors">Where the list of changes leads to.</param>
/// <param name="oldPlaces">What the places of the old document are called.</param>
/// <param name="newPlaces">What those of the new one are called.</param>
internal sealed class PageWriter(Anchors anchors, ClausePlaces oldPlaces, ClausePlaces newPlaces)
{
    private MovedPairs? moves;

    /// <summary>The text, what did not change folded away.</summary>
    internal string Body(StoryDifference story)
    {
        moves = new MovedPairs(story);
        return PageLines.Write(LinesOf(story), isFolded: true);
    }

    /// <summary>A story in full.</summary>
    internal string Whole(StoryDifference story) => PageLines.Write(LinesOf(story), isFolded: false);

    /// <summary>A story that only one document has.</summary>
    internal string OneSided(Fate fate, Story story) => string.Concat(story.Items.Select(i => i is ParagraphItem p ? $"<p class=\"ch\">{WordsWriter.Marked(fate, WordsWriter.Of(p))}</p>\n" : Table(OneSided(fate, (TableItem)i))));

    private List<PageLine> LinesOf(StoryDifference story)
    {
        var lines = new List<PageLine>();
        foreach (BlockDifference block in story.Blocks)
        {
            if (block is TableDifference table) lines.Add(new PageLine(Table(table), !table.IsUnchanged) { IsTable = true, Name = newPlaces.Of(table.New ?? table.Old!) });
            else lines.AddRange(LinesOf((ParagraphDifference)block));
        }

        return lines;
    }

    private IEnumerable<PageLine> LinesOf(ParagraphDifference block)
    {
        if (block.IsSame)
        {
            (ParagraphItem old, ParagraphItem now) = (block.Olds[0], block.News[0]);
            if (now.Atoms.Count > 0 || now.Label is not null) yield return Line(old, now, anchors.At(now) + WordsWriter.Of(now), isChanged: old.Label != now.Label && !newPlaces.IsContents(now));
            yield break;
        }

        GroupReading reading = GroupReading.Of(block);
        if (reading is { KeptOlds.Count: > 0, KeptNews.Count: > 0 })
        {
            foreach (PageLine line in Kept(reading.IsPure ? block.Spans : WordComparison.Compare(reading.KeptOlds, reading.KeptNews), reading)) yield return line;
        }

        foreach (ParagraphItem gone in block.Olds.Where(o => reading.Deleted.Contains(o) || reading.MovedFrom.Contains(o))) yield return Gone(gone, reading.MovedFrom.Contains(gone));
        foreach (ParagraphItem come in block.News.Where(n => reading.Inserted.Contains(n) || reading.MovedTo.Contains(n))) yield return Come(come, reading.MovedTo.Contains(come));
        foreach (StoryDifference box in block.Boxes.Where(b => !b.IsUnchanged)) yield return new PageLine($"<div class=\"box\">\n{Whole(box)}</div>\n", IsChanged: true) { IsTable = true };
    }

    // A line for each new paragraph; where marks went, the line goes on.
    private IEnumerable<PageLine> Kept(IReadOnlyList<Span> spans, GroupReading reading)
    {
        int start = 0;
        int old = 0;
        for (int i = 0; i < spans.Count; i++)
        {
            if (spans[i].NewEnd is { } now)
            {
                ParagraphItem was = reading.KeptOlds[Math.Min(old, reading.KeptOlds.Count - 1)];
                List<Span> own = [.. spans.Skip(start).Take(i + 1 - start)];
                yield return Line(was, now, anchors.At(now) + WordsWriter.Of(own), own.Exists(s => s.Fate != Fate.Kept) || was.Label != now.Label);
                start = i + 1;
            }

            if (spans[i].OldEnd is not null) old++;
        }
    }

    private PageLine Gone(ParagraphItem gone, bool isMoved)
    {
        string note = isMoved && moves?.Of(gone) is { } there ? $"<span class=\"note\" lang=\"en-GB\">Moved to {Html.Text(ClausePlaces.Small(newPlaces.Of(there)))}:</span> " : "";
        string words = anchors.At(gone) + note + WordsWriter.Marked(isMoved ? Fate.MovedFrom : Fate.Deleted, WordsWriter.Of(gone));
        return Line(gone, words, gone.Label is null ? null : $"<del>{Html.Text(gone.Label)}</del>");
    }

    private PageLine Come(ParagraphItem come, bool isMoved)
    {
        if (!isMoved) return Line(come, anchors.At(come) + WordsWriter.Marked(Fate.Inserted, WordsWriter.Of(come)), come.Label is null ? null : $"<ins>{Html.Text(come.Label)}</ins>");
        ParagraphItem? from = moves?.Of(come);
        string note = from is null ? "" : $"<span class=\"note\" lang=\"en-GB\">Moved here from {Html.Text(ClausePlaces.Small(oldPlaces.Of(from)))}:</span> ";
        IReadOnlyList<Span> spans = from is null ? [Span.Of(Fate.MovedTo, come.Atoms)] : WordComparison.Compare([from], [come]);
        string words = string.Concat(spans.Where(s => !s.IsEnd).Select(s => s.Fate is Fate.Kept or Fate.MovedTo ? WordsWriter.Marked(Fate.MovedTo, WordsWriter.Of(s.New)) : WordsWriter.Marked(s.Fate, WordsWriter.Of(s.Shown))));
        return Line(come, anchors.At(come) + note + words, come.Label is null ? null : Html.Text(come.Label));
    }

    private static PageLine Line(ParagraphItem old, ParagraphItem now, string words, bool isChanged)
    {
        string? label = now.Label is null ? null : Html.Text(now.Label);
        if (old.Label != now.Label && old.Label is { } was) label = $"<del><span class=\"vh\" lang=\"en-GB\">number was </span>{Html.Text(was)}</del> {(label is null ? "" : $"<ins>{label}</ins>")}";
        return Line(now, words, label) with { IsChanged = isChanged };
    }

    private static PageLine Line(ParagraphItem item, string words, string? label) => new(words, IsChanged: true) { Heading = item.OutlineLevel, Label = label, Depth = DepthOf(item), Name = item.Label ?? "" };

    // 3.1 stands in the first list under its section, 3.1.1 in one within; letters, romanettes and bullets stand within their clause.
    private static int DepthOf(ParagraphItem item)
    {
        string label = (item.Label ?? "").TrimEnd('.');
        return label.Length > 0 && char.IsAsciiDigit(label[0]) ? Math.Max(0, label.Count(c => c == '.') - 1) : 1 + (item.List?.Level ?? 0);
    }

    private static TableDifference OneSided(Fate fate, TableItem table) =>
        fate == Fate.Inserted ? new TableDifference(null, table, [.. table.Rows.Select(r => new RowDifference(null, r, []))]) : new TableDifference(table, null, [.. table.Rows.Select(r => new RowDifference(r, null, []))]);

    private string Table(TableDifference table)
    {
        TableItem shown = table.New ?? table.Old!;
        string name = newPlaces.Of(shown);
        var html = new StringBuilder();
        html.Append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Html.Text(name)).Append("\">\n<table>\n");
        IReadOnlyList<RowDifference> rows = table.IsUnchanged ? [.. shown.Rows.Select(r => new RowDifference(r, r, []))] : table.Rows;
        foreach (RowDifference row in rows) Row(html, row);
        return html.Append("</table>\n</div>\n").ToString();
    }

    private void Row(StringBuilder html, RowDifference row)
    {
        RowItem shown = row.New ?? row.Old!;
        bool isHead = shown.Element.Element(Wml.TrPr)?.Element(Wml.W + "tblHeader") is { } head && Wml.IsOn(head);
        Fate fate = row.New is null ? Fate.Deleted : row.Old is null ? Fate.Inserted : Fate.Kept;
        html.Append(fate == Fate.Kept && row.Cells.All(c => c.IsUnchanged) ? "<tr>" : "<tr class=\"ch\">");
        for (int i = 0; i < shown.Cells.Count; i++)
        {
            string span = Wml.Number(shown.Cells[i].Element.Element(Wml.TcPr)?.Element(Wml.W + "gridSpan"), Wml.Val) is > 1 and var columns ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{columns}\"") : "";
            html.Append(isHead ? $"<th scope=\"col\"{span}>" : $"<td{span}>").Append(i == 0 ? anchors.At(shown) + (row.Old is null || row.New is null ? anchors.At((object?)row.Old ?? row.New!) : "") : "");
            html.Append(row.Cells.Count > i ? PageLines.Write(LinesOf(row.Cells[i]), isFolded: false, isInCell: true) : Cell(fate, shown.Cells[i].Story));
            html.Append(isHead ? "</th>" : "</td>");
        }

        html.Append("</tr>\n");
    }

    private string Cell(Fate fate, Story story)
    {
        IEnumerable<PageLine> lines = story.Items.SelectMany(i => i is TableItem table
            ? [new PageLine(Table(fate == Fate.Kept ? new TableDifference(table, table, []) : OneSided(fate, table)), fate != Fate.Kept) { IsTable = true }]
            : new[] { Line((ParagraphItem)i, fate == Fate.Kept ? WordsWriter.Of((ParagraphItem)i) : WordsWriter.Marked(fate, WordsWriter.Of((ParagraphItem)i)), ((ParagraphItem)i).Label is { } label ? Html.Text(label) : null) with { IsChanged = false } });
        return PageLines.Write([.. lines], isFolded: false, isInCell: true);
    }
}
