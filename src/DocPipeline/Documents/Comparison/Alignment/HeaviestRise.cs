namespace DocPipeline.Documents.Comparison.Alignment;

/// <summary>Of pairs of places, the heaviest set that rises on both sides: what stays in place while the others were moved.</summary>
internal static class HeaviestRise
{
    /// <summary>The pairs that stay, in order.</summary>
    /// <param name="pairs">The pairs and their weights; a place may be in several.</param>
    internal static IReadOnlyList<(int Old, int New)> Of(IEnumerable<(int Old, int New, double Weight)> pairs)
    {
        // At one old place the last new one first, so that no two of them can rise together.
        (int Old, int New, double Weight)[] ordered = [.. pairs.OrderBy(p => p.Old).ThenByDescending(p => p.New)];
        if (ordered.Length == 0) return [];
        double[] best = new double[ordered.Length];
        int[] before = new int[ordered.Length];
        int width = ordered.Max(p => p.New) + 2;

        // A tree of prefixes over the new places: the heaviest rise that ends before one of them.
        int[] tree = new int[width + 1];
        Array.Fill(tree, -1);
        for (int i = 0; i < ordered.Length; i++)
        {
            int last = -1;
            for (int at = ordered[i].New; at > 0; at -= at & -at) if (tree[at] >= 0 && (last < 0 || best[tree[at]] > best[last])) last = tree[at];
            before[i] = last;
            best[i] = ordered[i].Weight + (last < 0 ? 0 : best[last]);
            for (int at = ordered[i].New + 1; at <= width; at += at & -at) if (tree[at] < 0 || best[i] > best[tree[at]]) tree[at] = i;
        }

        int end = 0;
        for (int i = 1; i < ordered.Length; i++) if (best[i] > best[end]) end = i;
        var rise = new List<(int, int)>();
        for (int i = end; i >= 0; i = before[i]) rise.Add((ordered[i].Old, ordered[i].New));
        rise.Reverse();
        return rise;
    }
}
