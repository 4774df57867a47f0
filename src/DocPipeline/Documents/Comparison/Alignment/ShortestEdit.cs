namespace DocPipeline.Documents.Comparison.Alignment;

/// <summary>The longest common subsequence of two sequences, by the fewest deletions and insertions.</summary>
/// <remarks>Source: Myers, An O(ND) Difference Algorithm and Its Variations (1986), the greedy form with its path kept.</remarks>
internal static class ShortestEdit
{
    // Beyond so many edits the two have little in common, and what they have is chance.
    private const int MostEdits = 3_000;

    /// <summary>The stretches that both have, in order: where in one, where in the other, how long.</summary>
    internal static IReadOnlyList<(int One, int Other, int Length)> Match(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        int prefix = one.CommonPrefixLength(other);
        int suffix = 0;
        while (suffix < one.Length - prefix && suffix < other.Length - prefix && one[^(suffix + 1)] == other[^(suffix + 1)]) suffix++;
        var matches = new List<(int, int, int)>();
        if (prefix > 0) matches.Add((0, 0, prefix));
        Middle(one[prefix..^suffix], other[prefix..^suffix], prefix, matches);
        if (suffix > 0) matches.Add((one.Length - suffix, other.Length - suffix, suffix));
        return matches;
    }

    private static void Middle(ReadOnlySpan<int> one, ReadOnlySpan<int> other, int offset, List<(int, int, int)> matches)
    {
        if (one.Length == 0 || other.Length == 0) return;
        int most = Math.Min(one.Length + other.Length, MostEdits);
        int[] furthest = new int[2 * most + 3];
        int zero = most + 1;
        var trace = new List<int[]>();
        for (int d = 0; d <= most; d++)
        {
            trace.Add(furthest[(zero - d - 1)..(zero + d + 2)]);
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]) ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
                int y = x - k;
                while (x < one.Length && y < other.Length && one[x] == other[y]) (x, y) = (x + 1, y + 1);
                furthest[zero + k] = x;
                if (x < one.Length || y < other.Length) continue;
                Walk(trace, d, one.Length, other.Length, offset, matches);
                return;
            }
        }
    }

    // Back along the path from its end; each turn of the trace holds what was furthest before it, from -d-1 to d+1.
    private static void Walk(List<int[]> trace, int edits, int x, int y, int offset, List<(int, int, int)> matches)
    {
        var found = new List<(int, int, int)>();
        for (int d = edits; d >= 0; d--)
        {
            int[] before = trace[d];
            int At(int diagonal) => before[diagonal + d + 1];
            int k = x - y;
            bool isInsertion = k == -d || (k != d && At(k - 1) < At(k + 1));
            int startX = d == 0 ? 0 : isInsertion ? At(k + 1) : At(k - 1) + 1;
            int startY = startX - k;
            if (x > startX) found.Add((startX + offset, startY + offset, x - startX));
            if (d == 0) break;
            (x, y) = isInsertion ? (startX, startY - 1) : (startX - 1, startY);
        }

        found.Reverse();
        matches.AddRange(found);
    }
}
