using DocPipeline.Documents.Prose.FromWord;

namespace DocPipeline.Documents.TakingBack.Aligning;

/// <summary>
/// Finds for each leaf of an edited draft the one that it was before: first those that say the same, as many as possible in their order;
/// between them those that are alike; then, wherever they went, those that were moved.
/// </summary>
internal sealed class LeafAlignment
{
    private const double Alike = 0.4;
    private const double AlikeWithMark = 0.15;
    private const int LargestGap = 400_000;

    private readonly IReadOnlyList<Leaf> before, after;
    private readonly int[] was;
    private readonly bool[] taken;

    private LeafAlignment(IReadOnlyList<Leaf> before, IReadOnlyList<Leaf> after)
    {
        (this.before, this.after, was, taken) = (before, after, new int[after.Count], new bool[before.Count]);
        Array.Fill(was, -1);
    }

    /// <summary>For each leaf of the draft the index of the one that it was; -1 for a new one.</summary>
    internal static int[] Of(IReadOnlyList<Leaf> before, IReadOnlyList<Leaf> after)
    {
        var alignment = new LeafAlignment(before, after);
        alignment.Match(0, before.Count, 0, after.Count);
        alignment.Moved();
        return alignment.was;
    }

    private void Match(int from, int to, int newFrom, int newTo)
    {
        while (from < to && newFrom < newTo && before[from].Key == after[newFrom].Key) Pair(from++, newFrom++);
        while (from < to && newFrom < newTo && before[to - 1].Key == after[newTo - 1].Key) Pair(--to, --newTo);
        if (from == to || newFrom == newTo) return;
        List<(int Old, int New)> anchors = (long)(to - from) * (newTo - newFrom) <= LargestGap ? Common(from, to, newFrom, newTo) : Unique(from, to, newFrom, newTo);
        if (anchors.Count == 0)
        {
            PairAlike(from, to, newFrom, newTo);
            return;
        }

        foreach ((int old, int now) in anchors.Append((to, newTo)))
        {
            if ((long)(to - from) * (newTo - newFrom) <= LargestGap) PairAlike(from, old, newFrom, now);
            else Match(from, old, newFrom, now);
            if (old < to) Pair(old, now);
            (from, newFrom) = (old + 1, now + 1);
        }
    }

    // The longest common subsequence.
    private List<(int, int)> Common(int from, int to, int newFrom, int newTo)
    {
        int rows = to - from, columns = newTo - newFrom;
        int[,] length = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
                length[i, j] = before[from + i].Key == after[newFrom + j].Key ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (before[from + i].Key == after[newFrom + j].Key) common.Add((from + i++, newFrom + j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return common;
    }

    // What stands once in each, in the longest run that keeps its order.
    private List<(int Old, int New)> Unique(int from, int to, int newFrom, int newTo)
    {
        Dictionary<string, int> once = Once(before, from, to), onceNow = Once(after, newFrom, newTo);
        List<(int Old, int New)> pairs = [.. once.Where(o => onceNow.ContainsKey(o.Key)).Select(o => (o.Value, onceNow[o.Key])).OrderBy(p => p.Item1)];
        return [.. InOrder.Longest(pairs.ConvertAll(p => p.New)).Select(i => pairs[i])];
    }

    private static Dictionary<string, int> Once(IReadOnlyList<Leaf> leaves, int from, int to) =>
        Enumerable.Range(from, to - from).GroupBy(i => leaves[i].Key, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    // The pairs, none crossing another, that have most in common.
    private void PairAlike(int from, int to, int newFrom, int newTo)
    {
        int rows = to - from, columns = newTo - newFrom;
        if (rows == 0 || columns == 0 || (long)rows * columns > LargestGap) return;

        // One that stands alone between neighbours which did not change is that one with other words.
        if (rows == 1 && columns == 1 && before[from].Kind == after[newFrom].Kind && before[from].Level == after[newFrom].Level && before[from].List == after[newFrom].List)
        {
            Pair(from, newFrom);
            return;
        }

        double[,] likeness = new double[rows, columns], best = new double[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
            {
                likeness[i, j] = Likeness(before[from + i], after[newFrom + j]);
                double pair = likeness[i, j] > 0 ? likeness[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(pair, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (likeness[i, j] > 0 && best[i, j] == likeness[i, j] + best[i + 1, j + 1]) Pair(from + i++, newFrom + j++);
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }
    }

    private void Moved()
    {
        foreach (int now in Enumerable.Range(0, after.Count).Where(i => was[i] < 0 && after[i].Words.Length > 0))
        {
            int old = Find(o => before[o].Key == after[now].Key);
            if (old < 0) old = Find(o => before[o].Words == after[now].Words && before[o].Kind != LeafKind.Table);
            if (old < 0) old = Find(o => before[o].Marks.Intersect(after[now].Marks).Any() && Likeness(before[o], after[now]) > 0);
            if (old >= 0) Pair(old, now);
        }

        int Find(Predicate<int> isSame) => Enumerable.Range(0, before.Count).FirstOrDefault(o => !taken[o] && isSame(o), -1);
    }

    private void Pair(int old, int now) => (was[now], taken[old]) = (old, true);

    /// <summary>How much two leaves have in common: 0 where one can hardly have become the other, else more than that and at most a little over 1.</summary>
    internal static double Likeness(Leaf one, Leaf other)
    {
        if ((one.Kind == LeafKind.Table) != (other.Kind == LeafKind.Table) || (one.Kind == LeafKind.Figure) != (other.Kind == LeafKind.Figure) || one.IsContents != other.IsContents) return 0;
        double common = WordsInCommon(one.Plain, other.Plain);
        bool isMarked = one.Marks.Intersect(other.Marks).Any();
        if (common < (isMarked ? AlikeWithMark : Alike)) return 0;
        return common + (isMarked ? 0.2 : 0) + (one.Kind == other.Kind && one.Level == other.Level ? 0.1 : 0);
    }

    /// <summary>The share of the words of two texts that they have in common: of both, or, where one is a part of the other, of nearly all of the shorter.</summary>
    internal static double WordsInCommon(string one, string other)
    {
        string[] some = Words(one), more = Words(other);
        if (some.Length == 0 || more.Length == 0) return some.Length == more.Length ? 1 : 0;
        Dictionary<string, int> counts = some.CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        int common = 0;
        foreach (string word in more)
        {
            if (counts.GetValueOrDefault(word) == 0) continue;
            counts[word]--;
            common++;
        }

        double share = 2.0 * common / (some.Length + more.Length), part = (double)common / Math.Min(some.Length, more.Length);
        return part > 0.9 && common >= 4 ? Math.Max(share, 0.45) : share;
    }

    private static string[] Words(string text) => PieceKey.Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
