namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>A difference between two versions of a document.</summary>
/// <param name="Before">The unit as it was; nothing where it is new.</param>
/// <param name="After">The unit as it is; nothing where it is gone.</param>
/// <param name="Follows">The unit of the old version that a new one comes after; nothing at the start.</param>
internal sealed record ClauseDifference(ClauseUnit? Before, ClauseUnit? After, ClauseUnit? Follows);

/// <summary>
/// Compares two versions of a document unit by unit. Units that say the same are matched, as many as possible in their order; between
/// them, what went and what came is one change where both have the same anchor or half of their words in common, or are the first of each. Numbers that only moved are no
/// difference.
/// </summary>
internal static class ClauseComparison
{
    internal static IReadOnlyList<ClauseDifference> Of(IReadOnlyList<ClauseUnit> before, IReadOnlyList<ClauseUnit> after)
    {
        ClauseUnit[] one = [.. before.Where(u => u.IsCompared)], other = [.. after.Where(u => u.IsCompared)];
        var differences = new List<ClauseDifference>();
        int i = 0, j = 0;
        foreach ((int x, int y) in Common(one, other).Append((one.Length, other.Length)))
        {
            Between(one[i..x], other[j..y], i > 0 ? one[i - 1] : null, differences);
            (i, j) = (x + 1, y + 1);
        }

        return differences;
    }

    private static void Between(ClauseUnit[] gone, ClauseUnit[] come, ClauseUnit? start, List<ClauseDifference> differences)
    {
        var partner = new Dictionary<ClauseUnit, ClauseUnit>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<ClauseUnit>(ReferenceEqualityComparer.Instance);
        Pair((a, b) => a.Anchor is not null && a.Anchor == b.Anchor);
        Pair(AreAlike);
        Pair((a, b) => ReferenceEquals(a, gone[0]) && ReferenceEquals(b, come[0]) && a.Level == b.Level);

        ClauseUnit? follows = start;
        int next = 0;
        foreach (ClauseUnit old in gone)
        {
            if (partner.TryGetValue(old, out ClauseUnit? now))
            {
                for (; !ReferenceEquals(come[next], now); next++) differences.Add(new ClauseDifference(null, come[next], follows));
                next++;
            }

            differences.Add(new ClauseDifference(old, now, null));
            follows = old;
        }

        for (; next < come.Length; next++) differences.Add(new ClauseDifference(null, come[next], follows));

        // Pairs never cross: each is looked for after the one before it.
        void Pair(Func<ClauseUnit, ClauseUnit, bool> isSame)
        {
            int from = 0;
            for (int g = 0; g < gone.Length; g++)
            {
                if (partner.TryGetValue(gone[g], out ClauseUnit? known))
                {
                    from = Array.IndexOf(come, known) + 1;
                    continue;
                }

                int to = gone.Skip(g + 1).Where(partner.ContainsKey).Select(u => Array.IndexOf(come, partner[u])).FirstOrDefault(come.Length);
                int found = Enumerable.Range(from, Math.Max(0, to - from)).FirstOrDefault(c => !taken.Contains(come[c]) && gone[g].Kind == come[c].Kind && isSame(gone[g], come[c]), -1);
                if (found < 0) continue;
                partner[gone[g]] = come[found];
                taken.Add(come[found]);
                from = found + 1;
            }
        }
    }

    // Half of all words, counted as often as they occur.
    private static bool AreAlike(ClauseUnit one, ClauseUnit other)
    {
        string[] some = Words(one.Key), more = Words(other.Key);
        Dictionary<string, int> counts = some.CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        int common = 0;
        foreach (string word in more)
        {
            if (counts.GetValueOrDefault(word) == 0) continue;
            counts[word]--;
            common++;
        }

        return 4 * common >= some.Length + more.Length;
    }

    private static string[] Words(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // The longest common subsequence; of several, the one that matches earliest.
    private static List<(int Before, int After)> Common(ClauseUnit[] one, ClauseUnit[] other)
    {
        int[,] length = new int[one.Length + 1, other.Length + 1];
        for (int i = one.Length - 1; i >= 0; i--)
        {
            for (int j = other.Length - 1; j >= 0; j--)
                length[i, j] = one[i].Key == other[j].Key ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i].Key == other[j].Key) common.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return common;
    }
}
