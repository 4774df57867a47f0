namespace DocPipeline.Documents.TakingBack.Aligning;

/// <summary>What keeps its order.</summary>
internal static class InOrder
{
    /// <summary>The indexes of the longest increasing run of a list of different numbers; what is left out was moved.</summary>
    internal static IReadOnlyList<int> Longest(IReadOnlyList<int> numbers)
    {
        int[] previous = new int[numbers.Count];
        var ends = new List<int>();
        for (int i = 0; i < numbers.Count; i++)
        {
            int at = ends.FindIndex(e => numbers[e] >= numbers[i]);
            if (at < 0) at = ends.Count;
            previous[i] = at > 0 ? ends[at - 1] : -1;
            if (at == ends.Count) ends.Add(i);
            else ends[at] = i;
        }

        var run = new List<int>();
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = previous[i]) run.Add(i);
        run.Reverse();
        return run;
    }
}
