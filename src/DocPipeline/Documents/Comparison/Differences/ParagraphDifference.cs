using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>
/// What became of paragraphs that belong together: one and one, one of which several came, several that became one; or one alone that was
/// deleted, inserted or moved.
/// </summary>
/// <param name="Olds">The old paragraphs.</param>
/// <param name="News">The new paragraphs.</param>
/// <param name="Spans">All their atoms and ends, in order.</param>
internal sealed record ParagraphDifference(IReadOnlyList<ParagraphItem> Olds, IReadOnlyList<ParagraphItem> News, IReadOnlyList<Span> Spans) : BlockDifference
{
    /// <summary>The number of the move that it is part of; paragraphs that were moved together have one number.</summary>
    internal int? Move { get; init; }

    /// <summary>The paragraph at the other end of the move.</summary>
    internal ParagraphItem? Elsewhere { get; init; }

    /// <summary>The new paragraph in which a field begins that goes over several; it begins where this difference does.</summary>
    internal ParagraphItem? FieldStart { get; init; }

    /// <summary>What became of the text boxes anchored in it.</summary>
    internal IReadOnlyList<StoryDifference> Boxes { get; init; } = [];

    /// <summary>Whether it is a pair with nothing but equal words; its label may differ.</summary>
    internal bool IsSame { get; init; }

    /// <inheritdoc/>
    internal override bool IsUnchanged => IsSame && Olds[0].Label == News[0].Label;

    /// <summary>The fate of all of it, where it has only one.</summary>
    internal Fate? Whole => Olds.Count == 0 ? (Move is null ? Fate.Inserted : Fate.MovedTo) : News.Count == 0 ? (Move is null ? Fate.Deleted : Fate.MovedFrom) : IsSame ? Fate.Kept : null;
}
