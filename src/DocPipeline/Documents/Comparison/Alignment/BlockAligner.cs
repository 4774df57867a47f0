using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Alignment;

/// <summary>
/// Finds which blocks of two stories are the same, or the same with changes, in order: first those that stand once on each side (patience),
/// then, between them, by likeness. What is long and has nothing in common costs its length, not its square.
/// </summary>
internal sealed class BlockAligner
{
    private const int MostCompared = 40_000;
    private const int RareWord = 8;

    private readonly IReadOnlyList<StoryItem> old;
    private readonly IReadOnlyList<StoryItem> now;
    private readonly int[] oldKeys;
    private readonly int[] newKeys;
    private readonly List<(int Old, int New)> pairs = [];

    private BlockAligner(IReadOnlyList<StoryItem> old, IReadOnlyList<StoryItem> now)
    {
        (this.old, this.now) = (old, now);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        oldKeys = [.. old.Select(NumberOf)];
        newKeys = [.. now.Select(NumberOf)];

        int NumberOf(StoryItem item)
        {
            if (!known.TryGetValue(item.Key, out int number)) known[item.Key] = number = known.Count;
            return number;
        }
    }

    /// <summary>The pairs, rising on both sides.</summary>
    internal static IReadOnlyList<(int Old, int New)> Align(IReadOnlyList<StoryItem> old, IReadOnlyList<StoryItem> now)
    {
        var aligner = new BlockAligner(old, now);
        aligner.Align(0, old.Count, 0, now.Count);
        aligner.pairs.Sort();
        return aligner.pairs;
    }

    private void Align(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        while (oldStart < oldEnd && newStart < newEnd && oldKeys[oldStart] == newKeys[newStart]) pairs.Add((oldStart++, newStart++));
        while (oldStart < oldEnd && newStart < newEnd && oldKeys[oldEnd - 1] == newKeys[newEnd - 1]) pairs.Add((--oldEnd, --newEnd));
        if (oldStart == oldEnd || newStart == newEnd) return;
        List<(int Old, int New, double Weight)> once = OnceOnEachSide(oldStart, oldEnd, newStart, newEnd);
        if (once.Count > 0)
        {
            // What changed slightly has a say too in what stays where it is, and what was moved.
            HashSet<int> oldOnce = [.. once.Select(o => o.Old)], newOnce = [.. once.Select(o => o.New)];
            once.AddRange(ByRareWords(Enumerable.Range(oldStart, oldEnd - oldStart).Where(i => !oldOnce.Contains(i)), Enumerable.Range(newStart, newEnd - newStart).Where(j => !newOnce.Contains(j))));
        }

        IReadOnlyList<(int Old, int New)> anchors = HeaviestRise.Of(once);
        if (anchors.Count > 0) Between(anchors, oldStart, oldEnd, newStart, newEnd, Align);
        else if ((long)(oldEnd - oldStart) * (newEnd - newStart) <= MostCompared) ByLikeness(oldStart, oldEnd, newStart, newEnd);
        else Between(HeaviestRise.Of(ByRareWords(Enumerable.Range(oldStart, oldEnd - oldStart), Enumerable.Range(newStart, newEnd - newStart))), oldStart, oldEnd, newStart, newEnd, Rest);
    }

    private void Between(IReadOnlyList<(int Old, int New)> anchors, int oldStart, int oldEnd, int newStart, int newEnd, Action<int, int, int, int> align)
    {
        foreach ((int atOld, int atNew) in anchors)
        {
            align(oldStart, atOld, newStart, atNew);
            pairs.Add((atOld, atNew));
            (oldStart, newStart) = (atOld + 1, atNew + 1);
        }

        align(oldStart, oldEnd, newStart, newEnd);
    }

    private void Rest(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        if ((long)(oldEnd - oldStart) * (newEnd - newStart) <= MostCompared)
        {
            Align(oldStart, oldEnd, newStart, newEnd);
            return;
        }

        foreach ((int one, int other, int length) in ShortestEdit.Match(oldKeys.AsSpan(oldStart..oldEnd), newKeys.AsSpan(newStart..newEnd)))
            for (int i = 0; i < length; i++) pairs.Add((oldStart + one + i, newStart + other + i));
    }

    private List<(int, int, double)> OnceOnEachSide(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var places = new Dictionary<int, (int Old, int New)>();
        for (int i = oldStart; i < oldEnd; i++) places[oldKeys[i]] = places.ContainsKey(oldKeys[i]) ? (-2, -1) : (i, -1);
        for (int j = newStart; j < newEnd; j++)
            if (places.TryGetValue(newKeys[j], out (int Old, int New) place)) places[newKeys[j]] = place.New == -1 ? (place.Old, j) : (-2, j);
        return [.. places.Values.Where(p => p is { Old: >= 0, New: >= 0 }).Select(p => (p.Old, p.New, WeightOf(old[p.Old])))];
    }

    // Candidates share words that few blocks have; of these each new block is compared with the three that share most.
    private List<(int, int, double)> ByRareWords(IEnumerable<int> olds, IEnumerable<int> news)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (int i in olds)
        {
            foreach (string word in old[i].WordBag.Distinct())
            {
                if (!index.TryGetValue(word, out List<int>? holders)) index[word] = holders = [];
                if (holders.Count <= RareWord) holders.Add(i);
            }
        }

        var candidates = new List<(int, int, double)>();
        var shares = new Dictionary<int, int>();
        foreach (int j in news)
        {
            shares.Clear();
            foreach (string word in now[j].WordBag)
                if (index.TryGetValue(word, out List<int>? holders) && holders.Count <= RareWord) foreach (int i in holders) shares[i] = shares.GetValueOrDefault(i) + 1;
            foreach ((int i, _) in shares.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(3))
                if (Likeness.Of(old[i], now[j]) is >= Likeness.Enough and var likeness) candidates.Add((i, j, likeness * WeightOf(now[j])));
        }

        return candidates;
    }

    private void ByLikeness(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        int rows = oldEnd - oldStart, columns = newEnd - newStart;
        double[,] best = new double[rows + 1, columns + 1];
        double[,] own = new double[rows, columns];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
            {
                double likeness = Likeness.Of(old[oldStart + i], now[newStart + j]);
                if (likeness >= Likeness.Enough) own[i, j] = likeness * (WeightOf(old[oldStart + i]) + WeightOf(now[newStart + j]));
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), own[i, j] > 0 ? own[i, j] + best[i + 1, j + 1] : 0);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (own[i, j] > 0 && best[i, j] == own[i, j] + best[i + 1, j + 1]) pairs.Add((oldStart + i++, newStart + j++));
            else if (best[i, j] == best[i + 1, j]) i++;
            else j++;
        }
    }

    private static double WeightOf(StoryItem item) => 0.3 + Math.Sqrt(item.WordBag.Count);
}
