using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Alignment;

/// <summary>Finds paragraphs that went from one place of a story to another, as they were or slightly changed.</summary>
internal static class MoveFinder
{
    // Shorter ones turn up in many places by themselves.
    private const int FewestWords = 4;
    private const int FewestWordsWhenChanged = 6;
    private const double EnoughWhenChanged = 0.65;
    private const int RareWord = 12;

    /// <summary>The moves: which old paragraph became which new one.</summary>
    /// <param name="old">The old story's blocks.</param>
    /// <param name="now">The new story's blocks.</param>
    /// <param name="gone">The old ones that have no pair, in order.</param>
    /// <param name="come">The new ones that have no pair, in order.</param>
    internal static Dictionary<int, int> Find(IReadOnlyList<StoryItem> old, IReadOnlyList<StoryItem> now, IReadOnlyList<int> gone, IReadOnlyList<int> come)
    {
        var moves = new Dictionary<int, int>();
        HashSet<int> taken = [];
        if (gone.Count == 0 || come.Count == 0) return moves;
        var byKey = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (int j in come.Where(j => now[j] is ParagraphItem && now[j].WordBag.Count >= FewestWords))
        {
            if (!byKey.TryGetValue(now[j].Key, out Queue<int>? places)) byKey[now[j].Key] = places = new Queue<int>();
            places.Enqueue(j);
        }

        foreach (int i in gone.Where(i => old[i] is ParagraphItem))
            if (byKey.TryGetValue(old[i].Key, out Queue<int>? places) && places.TryDequeue(out int j)) Take(i, j);

        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (int j in come.Where(j => !taken.Contains(j) && now[j] is ParagraphItem && now[j].WordBag.Count >= FewestWordsWhenChanged))
        {
            foreach (string word in now[j].WordBag.Distinct())
            {
                if (!index.TryGetValue(word, out List<int>? holders)) index[word] = holders = [];
                holders.Add(j);
            }
        }

        var candidates = new List<(double Likeness, int Old, int New)>();
        foreach (int i in gone.Where(i => !moves.ContainsKey(i) && old[i] is ParagraphItem && old[i].WordBag.Count >= FewestWordsWhenChanged))
        {
            var shares = new Dictionary<int, int>();
            foreach (string word in old[i].WordBag)
                if (index.TryGetValue(word, out List<int>? holders) && holders.Count <= RareWord) foreach (int j in holders) shares[j] = shares.GetValueOrDefault(j) + 1;
            foreach ((int j, _) in shares.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(3))
                if (Likeness.Of(old[i], now[j]) is >= EnoughWhenChanged and var likeness) candidates.Add((likeness, i, j));
        }

        foreach ((_, int i, int j) in candidates.OrderByDescending(c => c.Likeness).ThenBy(c => c.Old).ThenBy(c => c.New))
            if (!moves.ContainsKey(i) && !taken.Contains(j)) Take(i, j);
        Extend(old, now, [.. gone], [.. come], moves, taken);
        return moves;

        void Take(int i, int j)
        {
            moves[i] = j;
            taken.Add(j);
        }
    }

    // What follows a moved clause and is too short to be sure of alone went with it.
    private static void Extend(IReadOnlyList<StoryItem> old, IReadOnlyList<StoryItem> now, HashSet<int> gone, HashSet<int> come, Dictionary<int, int> moves, HashSet<int> taken)
    {
        foreach (int step in (int[])[1, -1])
        {
            foreach ((int i, int j) in moves.OrderBy(m => step * m.Key).ToList())
            {
                for (int k = step; gone.Contains(i + k) && come.Contains(j + k) && !moves.ContainsKey(i + k) && !taken.Contains(j + k); k += step)
                {
                    if (old[i + k] is not ParagraphItem || Likeness.Of(old[i + k], now[j + k]) < Likeness.Enough) break;
                    moves[i + k] = j + k;
                    taken.Add(j + k);
                }
            }
        }
    }
}
