using System.Globalization;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Changes;

/// <summary>Lists what changed in a document, place by place, in the order of the text.</summary>
internal sealed class ChangeReader
{
    private readonly List<DocumentChange> changes = [];
    private readonly ClausePlaces oldPlaces;
    private readonly ClausePlaces newPlaces;
    private MovedPairs? moved;

    private ChangeReader(DocumentDifference difference)
    {
        oldPlaces = new ClausePlaces(difference.Old.Body);
        newPlaces = new ClausePlaces(difference.New.Body);
    }

    /// <summary>The changes.</summary>
    internal static IReadOnlyList<DocumentChange> Read(DocumentDifference difference)
    {
        var reader = new ChangeReader(difference);
        reader.Body(difference.Body);
        foreach (MarginDifference margin in difference.Margins) reader.Margin(margin);
        reader.Notes("Footnote", difference.New.Footnotes, difference.Footnotes);
        reader.Notes("Endnote", difference.New.Endnotes, difference.Endnotes);
        return reader.changes;
    }

    private void Body(StoryDifference story)
    {
        moved = new MovedPairs(story);
        var renumbered = new List<(ParagraphItem Old, ParagraphItem New)>();
        foreach (BlockDifference block in story.Blocks)
        {
            if (block is ParagraphDifference { IsSame: true } same && !newPlaces.IsContents(same.News[0]))
            {
                if (same.Olds[0].Label != same.News[0].Label && oldPlaces.Of(same.Olds[0]) != newPlaces.Of(same.News[0])) renumbered.Add((same.Olds[0], same.News[0]));
                else if (same.Olds[0].Label is not null || same.Olds[0].OutlineLevel is not null) Renumbered(renumbered);
                continue;
            }

            Renumbered(renumbered);
            if (block is ParagraphDifference paragraph) Paragraph(paragraph);
            else Table((TableDifference)block);
        }

        Renumbered(renumbered);
    }

    // Clauses that follow one another and only have other numbers are said once.
    private void Renumbered(List<(ParagraphItem Old, ParagraphItem New)> run)
    {
        if (run.Count == 0) return;
        string before = oldPlaces.Of(run[0].Old), now = newPlaces.Of(run[0].New);
        if (run.Count > 1)
        {
            before = $"{before} to {ClausePlaces.Small(oldPlaces.Of(run[^1].Old))}";
            now = $"{now} to {ClausePlaces.Small(newPlaces.Of(run[^1].New))}";
        }

        Add(ChangeKind.Renumbered, now, before, [], run[0].New);
        run.Clear();
    }

    private void Paragraph(ParagraphDifference block)
    {
        if (block.Olds.Any(oldPlaces.IsContents) || block.News.Any(newPlaces.IsContents)) return;
        GroupReading reading = GroupReading.Of(block);
        foreach (ParagraphItem gone in reading.Deleted) Add(ChangeKind.Deleted, oldPlaces.Of(gone), null, [new WordChange(GroupReading.Shown(gone), "")], gone);
        foreach (ParagraphItem come in reading.Inserted) Add(ChangeKind.Inserted, newPlaces.Of(come), null, [new WordChange("", GroupReading.Shown(come))], come);
        foreach (ParagraphItem here in reading.MovedTo)
        {
            ParagraphItem? from = moved?.Of(here);
            IReadOnlyList<WordChange> words = from is null || from.Key == here.Key ? [] : GroupReading.Words(WordComparison.Compare([from], [here]));
            Add(ChangeKind.Moved, newPlaces.Of(here), from is null ? null : oldPlaces.Of(from), words, here);
        }

        Boxes(block);
        if (reading.KeptNews.Count == 0 || reading.KeptOlds.Count == 0) return;
        IReadOnlyList<WordChange> changed = reading.IsPure ? GroupReading.Words(block.Spans) : GroupReading.Words(WordComparison.Compare(reading.KeptOlds, reading.KeptNews));
        (string before, string now) = (Together(reading.KeptOlds.Select(oldPlaces.Of)), Together(reading.KeptNews.Select(newPlaces.Of)));
        ChangeKind kind = reading.KeptNews.Count > reading.KeptOlds.Count ? ChangeKind.Split : reading.KeptNews.Count < reading.KeptOlds.Count ? ChangeKind.Joined : ChangeKind.Changed;
        if (kind == ChangeKind.Changed && changed.Count == 0)
        {
            if (before == now) return;
            kind = ChangeKind.Renumbered;
        }

        Add(kind, now, before == now && kind == ChangeKind.Changed ? null : before, changed, reading.KeptNews[0]);
    }

    private void Boxes(ParagraphDifference block)
    {
        foreach (StoryDifference box in block.Boxes.Where(b => !b.IsUnchanged)) Apart($"A text box in {ClausePlaces.Small(newPlaces.Of(block.News[^1]))}", box, block.News[^1]);
    }

    private void Table(TableDifference table)
    {
        if (table.IsUnchanged) return;
        if (table.New is null || table.Old is null)
        {
            TableItem one = (table.New ?? table.Old)!;
            string words = string.Join(" / ", one.Rows.Select(WordsOf));
            if (table.New is null) Add(ChangeKind.Deleted, oldPlaces.Of(one), null, [new WordChange(words, "")], one.Rows[0]);
            else Add(ChangeKind.Inserted, newPlaces.Of(one), null, [new WordChange("", words)], one.Rows[0]);
            return;
        }

        string place = newPlaces.Of(table.New);
        foreach (RowDifference row in table.Rows)
        {
            if (row.New is null) Add(ChangeKind.Deleted, ClausePlaces.Of(place, table.Old, row.Old!), null, [new WordChange(WordsOf(row.Old!), "")], row.Old!);
            else if (row.Old is null) Add(ChangeKind.Inserted, ClausePlaces.Of(place, table.New, row.New), null, [new WordChange("", WordsOf(row.New))], row.New);
            else
            {
                IReadOnlyList<WordChange> words = [.. row.Cells.SelectMany(WordsOf)];
                if (words.Count > 0) Add(ChangeKind.Changed, ClausePlaces.Of(place, table.New, row.New), null, words, row.New);
            }
        }
    }

    private void Margin(MarginDifference margin)
    {
        string name = (margin.New ?? margin.Old)!.Area switch
        {
            TextArea.FirstHeader => "The header of the first page",
            TextArea.FirstFooter => "The footer of the first page",
            TextArea.Footer => "The footer",
            _ => "The header",
        };
        if (margin.Story is { } story) Apart(name, story, story.New);
        else if (margin.New is { } come) Add(ChangeKind.Inserted, name, null, [new WordChange("", WordsOf(come.Story))], come.Story);
        else Add(ChangeKind.Deleted, name, null, [new WordChange(WordsOf(margin.Old!.Story), "")], margin.Old.Story);
    }

    private void Notes(string name, IReadOnlyDictionary<string, Story> notes, IReadOnlyDictionary<string, StoryDifference> changed)
    {
        int number = 0;
        foreach (string id in notes.Keys)
        {
            number++;
            if (changed.TryGetValue(id, out StoryDifference? note)) Apart(string.Create(CultureInfo.InvariantCulture, $"{name} {number}"), note, note.New);
        }
    }

    // What stands apart from the text is one place.
    private void Apart(string place, StoryDifference story, object subject)
    {
        IReadOnlyList<WordChange> words = WordsOf(story);
        if (words.Count > 0) Add(ChangeKind.Changed, place, null, words, subject);
    }

    private void Add(ChangeKind kind, string where, string? before, IReadOnlyList<WordChange> words, object subject) =>
        changes.Add(new DocumentChange(kind, where, before, words, ChangeSentence.Of(kind, where, before, words)) { Subject = subject });

    private static IReadOnlyList<WordChange> WordsOf(StoryDifference story) =>
    [
        .. story.Blocks.SelectMany(block => block switch
        {
            ParagraphDifference paragraph => GroupReading.Words(paragraph.Spans),
            TableDifference { New: { } now, Old: null } => [new WordChange("", string.Join(" / ", now.Rows.Select(WordsOf)))],
            TableDifference { Old: { } old, New: null } => [new WordChange(string.Join(" / ", old.Rows.Select(WordsOf)), "")],
            TableDifference table => table.Rows.SelectMany(r => r.New is null ? [new WordChange(WordsOf(r.Old!), "")] : r.Old is null ? [new WordChange("", WordsOf(r.New))] : r.Cells.SelectMany(WordsOf)),
            _ => Enumerable.Empty<WordChange>(),
        }),
    ];

    private static string WordsOf(RowItem row) => string.Join(" | ", row.Cells.Select(c => WordsOf(c.Story)));

    private static string WordsOf(Story story) => string.Join(' ', story.Items.Select(i => i is ParagraphItem p ? p.Text : string.Join(" / ", ((TableItem)i).Rows.Select(WordsOf))));

    private static string Together(IEnumerable<string> places)
    {
        string[] all = [.. places.Select((p, i) => i == 0 ? p : ClausePlaces.Small(p))];
        return all.Length < 2 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
