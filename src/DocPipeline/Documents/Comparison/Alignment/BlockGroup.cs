namespace DocPipeline.Documents.Comparison.Alignment;

/// <summary>Blocks of two stories that are the same, with or without changes: one and one, or, of paragraphs, one and several.</summary>
/// <param name="Old">The first of the old ones.</param>
/// <param name="OldCount">How many they are.</param>
/// <param name="New">The first of the new ones.</param>
/// <param name="NewCount">How many they are.</param>
internal sealed record BlockGroup(int Old, int OldCount, int New, int NewCount)
{
    /// <summary>Behind the last old one.</summary>
    internal int OldEnd => Old + OldCount;

    /// <summary>Behind the last new one.</summary>
    internal int NewEnd => New + NewCount;
}
