using DocPipeline.Findings;

namespace DocPipeline.Documents.TakingBack;

/// <summary>What a draft changes.</summary>
public enum TakenChangeKind
{
    /// <summary>Other words, other bold, another level.</summary>
    Changed,

    /// <summary>A new paragraph, clause, entry, table or heading.</summary>
    Inserted,

    /// <summary>One that is gone.</summary>
    Deleted,

    /// <summary>One that stands elsewhere, with the words that it had.</summary>
    Moved,

    /// <summary>A fact of the record.</summary>
    Fact,
}

/// <summary>A change that a draft makes.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Where">The place as a sentence names it: “clause 4.16”.</param>
/// <param name="Before">The words as they were; nothing where they are new.</param>
/// <param name="After">The words as they are; nothing where they are gone.</param>
/// <param name="Place">The file and line: of what is gone, where it was; of the others, where it will be.</param>
public sealed record TakenChange(TakenChangeKind Kind, string Where, string? Before, string? After, Place? Place);
