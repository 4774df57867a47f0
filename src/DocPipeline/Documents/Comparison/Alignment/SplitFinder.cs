using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Alignment;

/// <summary>Finds paragraphs that were split into several, and several that were joined into one.</summary>
internal static class SplitFinder
{
    private const double Enough = 0.6;

    /// <summary>Widens pairs of paragraphs to groups: of the old one and all new ones that came of it, or the other way about.</summary>
    internal static IReadOnlyList<BlockGroup> Widen(IReadOnlyList<StoryItem> old, IReadOnlyList<StoryItem> now, IReadOnlyList<(int Old, int New)> pairs)
    {
        var groups = new List<BlockGroup>(pairs.Count);
        for (int p = 0; p < pairs.Count; p++)
        {
            (int i, int j) = pairs[p];
            if (old[i] is not ParagraphItem || old[i].Key == now[j].Key)
            {
                groups.Add(new BlockGroup(i, 1, j, 1));
                continue;
            }

            (int oldFrom, int newFrom) = groups.Count == 0 ? (0, 0) : (groups[^1].OldEnd, groups[^1].NewEnd);
            (int oldTo, int newTo) = p + 1 < pairs.Count ? pairs[p + 1] : (old.Count, now.Count);
            (int start, int end) = Parts(old[i], now, j, newFrom, newTo);
            if (end - start > 1) groups.Add(new BlockGroup(i, 1, start, end - start));
            else
            {
                (start, end) = Parts(now[j], old, i, oldFrom, oldTo);
                groups.Add(new BlockGroup(start, end - start, j, 1));
            }
        }

        return groups;
    }

    // The neighbours of one part that hold little but what the whole has and the other parts have not.
    private static (int Start, int End) Parts(StoryItem whole, IReadOnlyList<StoryItem> others, int part, int from, int to)
    {
        (int start, int end) = (part, part + 1);
        List<string> left = Without(whole.WordBag, others[part].WordBag);
        while (end < to && Takes(others[end])) end++;
        while (start > from && Takes(others[start - 1])) start--;
        return (start, end);

        bool Takes(StoryItem next)
        {
            if (next is not ParagraphItem || next.WordBag.Count < 2 || Likeness.Shared(next.WordBag, left) < Enough * next.WordBag.Count) return false;
            left = Without(left, next.WordBag);
            return true;
        }
    }

    private static List<string> Without(IReadOnlyList<string> bag, IReadOnlyList<string> taken)
    {
        var left = new List<string>();
        int j = 0;
        foreach (string word in bag)
        {
            while (j < taken.Count && string.CompareOrdinal(taken[j], word) < 0) j++;
            if (j < taken.Count && taken[j] == word) j++;
            else left.Add(word);
        }

        return left;
    }
}
