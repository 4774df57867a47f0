using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>
/// Sees to it that the last paragraphs of two stories end in one mark, for the mark at the end of a cell or of the text can be neither
/// deleted nor inserted. So do, where they can, those before a table: a paragraph whose mark goes cannot be joined with a table.
/// </summary>
internal static class StoryEnds
{
    /// <summary>The blocks, those at the ends regrouped where they have to be.</summary>
    internal static IReadOnlyList<BlockDifference> Settle(List<BlockDifference> blocks) =>
        MovesOfSeveralMarks(Between(Between(blocks, table => table is { Old: not null, New: not null }, isLastToo: true), _ => true, isLastToo: false));

    private static List<BlockDifference> Between(List<BlockDifference> blocks, Predicate<TableDifference> ends, bool isLastToo)
    {
        var settled = new List<BlockDifference>(blocks.Count);
        int start = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not TableDifference table || !ends(table)) continue;
            settled.AddRange(Segment(blocks[start..i]));
            settled.Add(blocks[i]);
            start = i + 1;
        }

        settled.AddRange(isLastToo ? Segment(blocks[start..]) : blocks[start..]);
        return settled;
    }

    private static List<BlockDifference> Segment(List<BlockDifference> blocks)
    {
        while (true)
        {
            int kept = blocks.FindLastIndex(b => b is ParagraphDifference { Olds.Count: > 0, News.Count: > 0 });
            List<BlockDifference> tail = blocks[(kept + 1)..];
            if (tail.Count == 0) return blocks;
            int lastGone = tail.FindLastIndex(IsOld), lastCome = tail.FindLastIndex(b => !IsOld(b));
            if (lastGone >= 0 && lastCome >= 0)
            {
                if (tail[lastGone] is ParagraphDifference gone && tail[lastCome] is ParagraphDifference come)
                    return [.. blocks[..(kept + 1)], .. tail.Where((_, i) => i != lastGone && i != lastCome), Combine(gone, come)];
                return blocks;
            }

            if (kept < 0) return blocks;
            var last = (ParagraphDifference)blocks[kept];
            if (tail.TrueForAll(b => b is ParagraphDifference)) return [.. blocks[..kept], Lengthen(last, [.. tail.Cast<ParagraphDifference>()])];

            // A table stands between the last mark that both have and the end: that paragraph is replaced, for it cannot reach over the table.
            blocks = [.. blocks[..kept], .. Parted(last, old: true), .. Parted(last, old: false), .. tail];
        }
    }

    private static bool IsOld(BlockDifference block) => block is ParagraphDifference paragraph ? paragraph.Olds.Count > 0 : ((TableDifference)block).Old is not null;

    private static ParagraphDifference Combine(ParagraphDifference gone, ParagraphDifference come) => new(
        gone.Olds, come.News, [.. gone.Spans.Where(s => !s.IsEnd), .. come.Spans.Where(s => !s.IsEnd), Span.End(Fate.Kept, gone.Olds[^1], come.News[^1])]);

    // The mark that both have goes to the end; the one that stood there stands where the other was.
    private static ParagraphDifference Lengthen(ParagraphDifference last, List<ParagraphDifference> tail)
    {
        bool isOld = tail[0].Olds.Count > 0;
        (ParagraphItem old, ParagraphItem now) = (last.Olds[^1], last.News[^1]);
        IReadOnlyList<Span> before = last.Spans.Count > 0 ? last.Spans : WordComparison.Compare(last.Olds, last.News);
        List<Span> spans = [.. before.SkipLast(1), isOld ? Span.End(Fate.Deleted, old, null) : Span.End(Fate.Inserted, null, now)];
        foreach (ParagraphDifference one in tail) spans.AddRange(one.Spans.Select(s => s.IsEnd ? Plain(s) : s));
        spans[^1] = isOld ? Span.End(Fate.Kept, tail[^1].Olds[^1], now) : Span.End(Fate.Kept, old, tail[^1].News[^1]);
        return new ParagraphDifference([.. last.Olds, .. tail.SelectMany(t => t.Olds)], [.. last.News, .. tail.SelectMany(t => t.News)], spans) { Boxes = last.Boxes };
    }

    // Marks amid words that were moved come and go as such; as moved ones LibreOffice joins more than there is.
    private static Span Plain(Span end) => end with { Fate = end.Fate switch { Fate.MovedFrom => Fate.Deleted, Fate.MovedTo => Fate.Inserted, _ => end.Fate }, Move = null };

    private static IEnumerable<ParagraphDifference> Parted(ParagraphDifference block, bool old) =>
        from item in old ? block.Olds : block.News
        select old
            ? new ParagraphDifference([item], [], [.. item.Atoms.Count > 0 ? new[] { Span.Of(Fate.Deleted, item.Atoms) } : [], Span.End(Fate.Deleted, item, null)])
            : new ParagraphDifference([], [item], [.. item.Atoms.Count > 0 ? new[] { Span.Of(Fate.Inserted, item.Atoms) } : [], Span.End(Fate.Inserted, null, item)]);

    // A paragraph that was moved and changed has marks of two kinds. LibreOffice joins it rightly with its neighbours only when its own mark
    // stays and the one before it comes or goes; Word does it either way. So it is with a field or a link, at which LibreOffice ends a mark.
    private static List<BlockDifference> MovesOfSeveralMarks(List<BlockDifference> blocks)
    {
        var settled = new List<BlockDifference>(blocks.Count);
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = start;
            while (end < blocks.Count && blocks[end] is ParagraphDifference one && (one.Olds.Count == 0 || one.News.Count == 0)) end++;
            if (end > start) Gap([.. blocks[start..end].Cast<ParagraphDifference>()], settled);
            if (end == start) settled.Add(blocks[end++]);
        }

        return settled;
    }

    private static void Gap(List<ParagraphDifference> gap, List<BlockDifference> settled)
    {
        if (!gap.Exists(HasSeveralMarks))
        {
            settled.AddRange(gap);
            return;
        }

        List<ParagraphDifference> gone = [.. gap.Where(g => g.Olds.Count > 0)], come = [.. gap.Where(g => g.News.Count > 0)];
        bool isByGone = gone.Exists(HasSeveralMarks);
        (List<ParagraphDifference> first, List<ParagraphDifference> second) = isByGone ? (gone, come) : (come, gone);
        int last = first.FindLastIndex(HasSeveralMarks);

        // A paragraph of nothing but a picture LibreOffice does not join with the next.
        if (settled.Count > 0 && settled[^1] is ParagraphDifference { Olds.Count: > 0, News.Count: > 0 } before && before.Olds[^1].Text.Length > 0) settled[^1] = Lengthen(before, first[..(last + 1)]);
        else settled.AddRange(first[..(last + 1)].Select(f => IsChanged(f) || (!isByGone && HasSeveralMarks(f)) ? Parted(f, isByGone).Single() : f));
        settled.AddRange(first[(last + 1)..]);
        settled.AddRange(second.Select(s => HasSeveralMarks(s) ? Parted(s, !isByGone).Single() : s));
    }

    private static bool HasSeveralMarks(ParagraphDifference block) =>
        IsChanged(block) || (block.Move is not null && block.Spans.Any(s => s.Shown.Any(a => a.Pieces.Any(p => p.Run is null || p.Wrappers.Count > 0))));

    private static bool IsChanged(ParagraphDifference block) => block.Move is not null && block.Spans.Any(s => s.Fate is Fate.Deleted or Fate.Inserted);
}
