using DocPipeline.Documents.Comparison.Alignment;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>Compares the rows of two tables: first which are the same or alike, then, of these, their cells.</summary>
internal static class RowComparison
{
    // A row has few words, and its first cell often says which it is.
    private const double Enough = 0.34;

    /// <summary>What became of the rows.</summary>
    /// <param name="old">The old table.</param>
    /// <param name="now">The new table.</param>
    /// <param name="compare">Compares the stories of two cells.</param>
    internal static IReadOnlyList<RowDifference> Compare(TableItem old, TableItem now, Func<Story, Story, StoryDifference> compare)
    {
        var rows = new List<RowDifference>();
        (int i, int j) = (0, 0);
        foreach ((int one, int other) in Align(old.Rows, now.Rows))
        {
            OneSided(one, other);
            RowItem before = old.Rows[i++], after = now.Rows[j++];
            rows.Add(new RowDifference(before, after, before.Key == after.Key ? [] : [.. before.Cells.Zip(after.Cells, (b, a) => compare(b.Story, a.Story))]));
        }

        OneSided(old.Rows.Count, now.Rows.Count);
        return rows;

        void OneSided(int oldEnd, int newEnd)
        {
            while (i < oldEnd) rows.Add(new RowDifference(old.Rows[i++], null, []));
            while (j < newEnd) rows.Add(new RowDifference(null, now.Rows[j++], []));
        }
    }

    private static List<(int Old, int New)> Align(IReadOnlyList<RowItem> old, IReadOnlyList<RowItem> now)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] oldKeys = [.. old.Select(NumberOf)], newKeys = [.. now.Select(NumberOf)];
        var pairs = new List<(int, int)>();
        (int i, int j) = (0, 0);
        foreach ((int one, int other, int length) in ShortestEdit.Match(oldKeys, newKeys))
        {
            ByLikeness(old, now, i..one, j..other, pairs);
            for (int k = 0; k < length; k++) pairs.Add((one + k, other + k));
            (i, j) = (one + length, other + length);
        }

        ByLikeness(old, now, i..old.Count, j..now.Count, pairs);
        return pairs;

        int NumberOf(RowItem row)
        {
            string key = $"{row.Cells.Count}\u0006{row.Key}";
            if (!known.TryGetValue(key, out int number)) known[key] = number = known.Count;
            return number;
        }
    }

    private static void ByLikeness(IReadOnlyList<RowItem> old, IReadOnlyList<RowItem> now, Range gone, Range come, List<(int, int)> pairs)
    {
        (int oldStart, int rows) = gone.GetOffsetAndLength(old.Count);
        (int newStart, int columns) = come.GetOffsetAndLength(now.Count);
        var candidates = new List<(int, int, double)>();
        for (int i = 0; i < rows; i++)
        {
            // A long table that changed in every row: each row is compared with those near it.
            for (int j = Math.Max(0, i - 100); j < Math.Min(columns, i + 100); j++)
                if (LikenessOf(old[oldStart + i], now[newStart + j]) is >= Enough and var likeness) candidates.Add((oldStart + i, newStart + j, likeness));
        }

        pairs.AddRange(HeaviestRise.Of(candidates));
    }

    private static double LikenessOf(RowItem one, RowItem other)
    {
        if (one.Cells.Count != other.Cells.Count) return 0;
        int total = one.WordBag.Count + other.WordBag.Count;
        double shared = total == 0 ? 0 : 2.0 * Likeness.Shared(one.WordBag, other.WordBag) / total;
        bool isNamedAlike = one.Cells.Count > 1 && one.Cells[0].Story.Key.Length > 0 && one.Cells[0].Story.Key == other.Cells[0].Story.Key;
        return isNamedAlike ? Math.Max(shared, 0.5) : shared;
    }
}
