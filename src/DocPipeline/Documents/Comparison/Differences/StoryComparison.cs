using DocPipeline.Documents.Comparison.Alignment;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>Compares two stories: blocks, then words.</summary>
/// <param name="isCoarse">Whether to leave moves, splits and joins out, and to replace changed paragraphs whole.</param>
internal sealed class StoryComparison(bool isCoarse = false)
{
    private int moves;

    /// <summary>What became of a story.</summary>
    internal StoryDifference Compare(Story old, Story now)
    {
        // A table of contents is compared with the table of contents, and what stands around it with what stands around it.
        IReadOnlyList<FieldZone> oldZones = FieldZone.Of(old), newZones = FieldZone.Of(now);
        if (oldZones.Count != newZones.Count) return new StoryDifference(old, now, Zone(old, now));
        var blocks = new List<BlockDifference>();
        foreach ((FieldZone before, FieldZone after) in oldZones.Zip(newZones))
        {
            IReadOnlyList<BlockDifference> zone = Zone(old with { Items = before.Items }, now with { Items = after.Items });
            if (after.IsField && zone.Count > 0 && zone[0] is ParagraphDifference { IsSame: false } first) zone = [first with { FieldStart = (ParagraphItem)after.Items[0] }, .. zone.Skip(1)];
            blocks.AddRange(zone);
        }

        return new StoryDifference(old, now, blocks);
    }

    private IReadOnlyList<BlockDifference> Zone(Story old, Story now)
    {
        IReadOnlyList<(int Old, int New)> pairs = BlockAligner.Align(old.Items, now.Items);
        if (isCoarse) pairs = [.. pairs.Where(p => old.Items[p.Old].Key == now.Items[p.New].Key || old.Items[p.Old] is TableItem)];
        IReadOnlyList<BlockGroup> groups = isCoarse ? [.. pairs.Select(p => new BlockGroup(p.Old, 1, p.New, 1))] : SplitFinder.Widen(old.Items, now.Items, pairs);
        Moves moved = isCoarse ? new Moves([]) : FindMoves(old, now, groups);
        var blocks = new List<BlockDifference>();
        (int nextOld, int nextNew) = (0, 0);
        foreach (BlockGroup group in groups)
        {
            Gap(old, now, nextOld..group.Old, nextNew..group.New, moved, blocks);
            blocks.Add(Pair(old, now, group));
            (nextOld, nextNew) = (group.OldEnd, group.NewEnd);
        }

        Gap(old, now, nextOld..old.Items.Count, nextNew..now.Items.Count, moved, blocks);
        return StoryEnds.Settle(blocks);
    }

    private BlockDifference Pair(Story old, Story now, BlockGroup group)
    {
        if (old.Items[group.Old] is TableItem table) return CompareTables(table, (TableItem)now.Items[group.New]);
        ParagraphItem[] olds = [.. old.Items.Skip(group.Old).Take(group.OldCount).Cast<ParagraphItem>()], news = [.. now.Items.Skip(group.New).Take(group.NewCount).Cast<ParagraphItem>()];
        return ComparePair(olds, news);
    }

    private ParagraphDifference ComparePair(ParagraphItem[] olds, ParagraphItem[] news)
    {
        bool isSame = olds.Length == 1 && news.Length == 1 && olds[0].Key == news[0].Key;
        if (isSame && olds[0].Boxes.Count == 0) return new ParagraphDifference(olds, news, []) { IsSame = true };
        IReadOnlyList<Span> spans = WordComparison.Compare(olds, news);
        IReadOnlyList<StoryDifference> boxes = CompareBoxes(olds, news, spans);
        return boxes.All(b => b.IsUnchanged) && isSame ? new ParagraphDifference(olds, news, []) { IsSame = true } : new ParagraphDifference(olds, news, spans) { Boxes = boxes };
    }

    private List<StoryDifference> CompareBoxes(ParagraphItem[] olds, ParagraphItem[] news, IReadOnlyList<Span> spans)
    {
        var boxes = new List<StoryDifference>();
        if (olds.All(o => o.Boxes.Count == 0) || news.All(n => n.Boxes.Count == 0)) return boxes;
        foreach (Span span in spans.Where(s => s.Fate == Fate.Kept))
        {
            for (int i = 0; i < span.Old.Count; i++)
            {
                if (span.Old[i].Boxed is not { } oldDrawing || span.New[i].Boxed is not { } newDrawing) continue;
                foreach ((System.Xml.Linq.XElement one, System.Xml.Linq.XElement other) in BoxesOf(oldDrawing).Zip(BoxesOf(newDrawing)))
                    boxes.Add(Compare(olds.SelectMany(o => o.Boxes).First(b => b.Container == one), news.SelectMany(n => n.Boxes).First(b => b.Container == other)));
            }
        }

        return boxes;

        static IEnumerable<System.Xml.Linq.XElement> BoxesOf(System.Xml.Linq.XElement drawing) => Signature.Shown(drawing).Where(e => e.Name == Wml.TxbxContent);
    }

    private TableDifference CompareTables(TableItem old, TableItem now)
    {
        if (old.Key == now.Key) return new TableDifference(old, now, []);
        return new TableDifference(old, now, RowComparison.Compare(old, now, Compare));
    }

    private Moves FindMoves(Story old, Story now, IReadOnlyList<BlockGroup> groups)
    {
        var goneIs = new bool[old.Items.Count];
        var comeIs = new bool[now.Items.Count];
        Array.Fill(goneIs, true);
        Array.Fill(comeIs, true);
        foreach (BlockGroup group in groups)
        {
            Array.Fill(goneIs, false, group.Old, group.OldCount);
            Array.Fill(comeIs, false, group.New, group.NewCount);
        }

        Dictionary<int, int> found = MoveFinder.Find(old.Items, now.Items, [.. Enumerable.Range(0, goneIs.Length).Where(i => goneIs[i])], [.. Enumerable.Range(0, comeIs.Length).Where(j => comeIs[j])]);
        var entries = new List<(int Old, int New, int Number)>();
        foreach ((int i, int j) in found.OrderBy(m => m.Key))
        {
            // What changed on the way is shown by itself.
            bool IsSame(int one, int other) => old.Items[one].Key == now.Items[other].Key;
            bool goesOn = entries.Count > 0 && entries[^1].Old == i - 1 && entries[^1].New == j - 1 && IsSame(i, j) && IsSame(i - 1, j - 1);
            entries.Add((i, j, goesOn ? moves : ++moves));
        }

        return new Moves(entries);
    }

    // What only one side has. Where both have something, first the side that starts with a table: a paragraph whose mark goes should
    // not stand before a table that stays.
    private static void Gap(Story old, Story now, Range gone, Range come, Moves moved, List<BlockDifference> blocks)
    {
        (int oldStart, int oldCount) = gone.GetOffsetAndLength(old.Items.Count);
        (int newStart, int newCount) = come.GetOffsetAndLength(now.Items.Count);
        List<BlockDifference> deleted = [.. Enumerable.Range(oldStart, oldCount).Select(i => Gone(old.Items[i], moved.From(i), now))];
        List<BlockDifference> inserted = [.. Enumerable.Range(newStart, newCount).Select(j => Come(now.Items[j], moved.To(j), old))];
        bool insertedFirst = inserted.Exists(b => b is TableDifference) && !deleted.Exists(b => b is TableDifference);
        blocks.AddRange(insertedFirst ? inserted : deleted);
        blocks.AddRange(insertedFirst ? deleted : inserted);
    }

    private static BlockDifference Gone(StoryItem item, (int New, int Number)? move, Story now)
    {
        if (item is TableItem table) return new TableDifference(table, null, [.. table.Rows.Select(r => new RowDifference(r, null, []))]);
        var paragraph = (ParagraphItem)item;
        if (move is not { } there) return new ParagraphDifference([paragraph], [], [.. Content(Fate.Deleted, paragraph), Span.End(Fate.Deleted, paragraph, null)]);
        var elsewhere = (ParagraphItem)now.Items[there.New];
        List<Span> spans = [.. Half(WordComparison.Compare([paragraph], [elsewhere]), Fate.MovedFrom, Fate.Deleted, there.Number)];
        return new ParagraphDifference([paragraph], [], [.. spans, Span.End(Fate.MovedFrom, paragraph, null) with { Move = there.Number }])
        {
            Move = there.Number,
            Elsewhere = elsewhere,
        };
    }

    private static BlockDifference Come(StoryItem item, (int Old, int Number)? move, Story old)
    {
        if (item is TableItem table) return new TableDifference(null, table, [.. table.Rows.Select(r => new RowDifference(null, r, []))]);
        var paragraph = (ParagraphItem)item;
        if (move is not { } there) return new ParagraphDifference([], [paragraph], [.. Content(Fate.Inserted, paragraph), Span.End(Fate.Inserted, null, paragraph)]);
        var elsewhere = (ParagraphItem)old.Items[there.Old];
        List<Span> spans = [.. Half(WordComparison.Compare([elsewhere], [paragraph]), Fate.MovedTo, Fate.Inserted, there.Number)];
        return new ParagraphDifference([], [paragraph], [.. spans, Span.End(Fate.MovedTo, null, paragraph) with { Move = there.Number }])
        {
            Move = there.Number,
            Elsewhere = elsewhere,
        };
    }

    private static IEnumerable<Span> Content(Fate fate, ParagraphItem paragraph) => paragraph.Atoms.Count == 0 ? [] : [Span.Of(fate, paragraph.Atoms)];

    // One end of a move: what both ends have was moved, what only this one has was changed on the way.
    private static IEnumerable<Span> Half(IReadOnlyList<Span> spans, Fate moved, Fate changed, int number) =>
        from span in spans
        where !span.IsEnd && (span.Fate == Fate.Kept || span.Fate == changed)
        select Span.Of(span.Fate == Fate.Kept ? moved : changed, moved == Fate.MovedFrom ? span.Old : span.New) with { Move = span.Fate == Fate.Kept ? number : null };

    private sealed class Moves(IReadOnlyList<(int Old, int New, int Number)> entries)
    {
        private readonly Dictionary<int, (int, int)> from = entries.ToDictionary(e => e.Old, e => (e.New, e.Number));
        private readonly Dictionary<int, (int, int)> to = entries.ToDictionary(e => e.New, e => (e.Old, e.Number));

        internal (int New, int Number)? From(int old) => from.TryGetValue(old, out (int, int) there) ? there : null;

        internal (int Old, int Number)? To(int now) => to.TryGetValue(now, out (int, int) there) ? there : null;
    }
}
