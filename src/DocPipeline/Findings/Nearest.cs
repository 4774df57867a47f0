namespace DocPipeline.Findings;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Nearest
{
    private const int LongestCompared = 100;

    // Keeps a file of nothing but mistakes from costing their number squared: beyond so many candidates nobody reads suggestions.
    private const int MostCandidates = 2_000;

    /// <summary>
    /// The candidate at the least distance, the first of equals; nothing when none is near. Capitals, hyphens, underscores and spaces do
    /// not count; beyond them one mistake in three characters is allowed.
    /// </summary>
    internal static string? To(string text, IEnumerable<string> candidates)
    {
        if (text.Length > LongestCompared) return null;
        string sought = Folded(text);
        if (sought.Length == 0) return null;

        string? nearest = null;
        int least = Math.Max(1, (sought.Length + 1) / 3) + 1;
        foreach (string candidate in candidates.Take(MostCandidates))
        {
            string folded = Folded(candidate);
            if (folded.Length > LongestCompared || Math.Abs(folded.Length - sought.Length) >= least) continue;
            int distance = Distance(sought, folded);
            if (distance < least && distance < Math.Max(sought.Length, folded.Length)) (least, nearest) = (distance, candidate);
        }

        return nearest;
    }

    /// <summary>Damerau-Levenshtein in the restricted form: insert, drop, replace or swap two neighbours, each counting 1.</summary>
    internal static int Distance(string one, string other)
    {
        int[] beforeLast = new int[other.Length + 1], last = [.. Enumerable.Range(0, other.Length + 1)], row = new int[other.Length + 1];
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[other.Length];
    }

    private static string Folded(string text) =>
        string.Concat(text.Where(c => c is not ('-' or '_') && !char.IsWhiteSpace(c))).ToLowerInvariant();
}
