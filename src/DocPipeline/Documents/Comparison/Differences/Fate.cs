namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What became of a part of a text.</summary>
internal enum Fate
{
    /// <summary>Both texts have it.</summary>
    Kept,

    /// <summary>Only the old text has it.</summary>
    Deleted,

    /// <summary>Only the new text has it.</summary>
    Inserted,

    /// <summary>It stood here in the old text, and stands elsewhere in the new one.</summary>
    MovedFrom,

    /// <summary>It stands here in the new text, and stood elsewhere in the old one.</summary>
    MovedTo,
}
