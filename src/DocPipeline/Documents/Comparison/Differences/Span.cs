using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>Atoms with one fate, or the end of a paragraph.</summary>
/// <param name="Fate">What became of them.</param>
/// <param name="Old">The old text's atoms; empty where it has none of them.</param>
/// <param name="New">The new text's; of what was kept, as many as of the old.</param>
internal sealed record Span(Fate Fate, IReadOnlyList<Atom> Old, IReadOnlyList<Atom> New)
{
    /// <summary>The old paragraph that ends here; nothing where none does.</summary>
    internal ParagraphItem? OldEnd { get; private init; }

    /// <summary>The new paragraph that ends here.</summary>
    internal ParagraphItem? NewEnd { get; private init; }

    /// <summary>The number of the move that took it away or brought it here; nothing where none did.</summary>
    internal int? Move { get; init; }

    /// <summary>Whether a paragraph ends here.</summary>
    internal bool IsEnd => OldEnd is not null || NewEnd is not null;

    /// <summary>The atoms that a reader of the redline sees once: the new ones, or the old where there are no new.</summary>
    internal IReadOnlyList<Atom> Shown => New.Count > 0 ? New : Old;

    /// <summary>How many words it marks.</summary>
    internal int Words => Fate == Fate.Kept ? 0 : Shown.Sum(a => a.Words);

    /// <summary>The end of a paragraph.</summary>
    internal static Span End(Fate fate, ParagraphItem? old, ParagraphItem? now) => new(fate, [], []) { OldEnd = old, NewEnd = now };

    /// <summary>Atoms of the old text alone.</summary>
    internal static Span Of(Fate fate, IReadOnlyList<Atom> atoms) => fate is Fate.Deleted or Fate.MovedFrom ? new Span(fate, atoms, []) : new Span(fate, [], atoms);
}
