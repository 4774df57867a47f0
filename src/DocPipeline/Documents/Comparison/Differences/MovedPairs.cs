using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>Which paragraph of a story was moved to which place.</summary>
internal sealed class MovedPairs
{
    private readonly Dictionary<ParagraphItem, ParagraphItem> others = new(ReferenceEqualityComparer.Instance);

    internal MovedPairs(StoryDifference story)
    {
        Dictionary<int, List<ParagraphItem>> from = [], to = [];
        foreach (ParagraphDifference block in story.Blocks.OfType<ParagraphDifference>())
        {
            (int old, int now) = (0, 0);
            foreach (Span span in block.Spans)
            {
                if (span.Move is { } number && !span.IsEnd)
                {
                    ParagraphItem item = span.Fate == Fate.MovedFrom ? block.Olds[old] : block.News[now];
                    Dictionary<int, List<ParagraphItem>> side = span.Fate == Fate.MovedFrom ? from : to;
                    if (!side.TryGetValue(number, out List<ParagraphItem>? items)) side[number] = items = [];
                    if (!items.Contains(item)) items.Add(item);
                }

                if (span.OldEnd is not null) old++;
                if (span.NewEnd is not null) now++;
            }
        }

        foreach ((int number, List<ParagraphItem> items) in to)
            foreach ((ParagraphItem now, ParagraphItem old) in items.Zip(from.GetValueOrDefault(number, []))) (others[now], others[old]) = (old, now);
    }

    /// <summary>The paragraph at the other end of the move; nothing where there is none.</summary>
    internal ParagraphItem? Of(ParagraphItem moved) => others.GetValueOrDefault(moved);
}
