using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Alignment;

/// <summary>How much two blocks have in common.</summary>
internal static class Likeness
{
    /// <summary>From so much on, one block is the other, changed.</summary>
    internal const double Enough = 0.5;

    // What holds the whole of the other, and more, is where it went: a paragraph that was split or joined.
    private const double OfWhole = 0.55;
    private const int FewestWordsOfWhole = 6;

    /// <summary>Twice the words in common over the words of both, from 0 to 1.</summary>
    internal static double Of(StoryItem one, StoryItem other)
    {
        if (one.GetType() != other.GetType()) return 0;
        if (one.Key == other.Key) return 1;
        double likeness = Of(one.WordBag, other.WordBag);

        // Tables are told by their heads and captions: what stands in them may be all new.
        bool isHeadedAlike = one is TableItem { Rows: [var head, ..] } table && other is TableItem { Rows: [var otherHead, ..] } otherTable && head.Cells.Count == otherHead.Cells.Count
            && (head.Key == otherHead.Key || (table.Caption.Length > 0 && table.Caption == otherTable.Caption));
        return isHeadedAlike ? Math.Max(likeness, OfWhole) : likeness;
    }

    /// <summary>The same of two bags of words.</summary>
    internal static double Of(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        int total = one.Count + other.Count;
        if (total == 0) return 0;
        int fewer = Math.Min(one.Count, other.Count);
        if (2.0 * fewer / total < Enough && fewer < FewestWordsOfWhole) return 0;
        int shared = Shared(one, other);
        double likeness = 2.0 * shared / total;
        return likeness < OfWhole && fewer >= FewestWordsOfWhole && shared >= 0.9 * fewer ? OfWhole : likeness;
    }

    /// <summary>How many words two bags share, each as often as both have it.</summary>
    internal static int Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            int order = string.CompareOrdinal(one[i], other[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return shared;
    }
}
