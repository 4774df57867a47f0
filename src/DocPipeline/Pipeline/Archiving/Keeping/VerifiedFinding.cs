using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What a check found, and of what it speaks as far as that can be told.</summary>
/// <param name="Finding">What is wrong or worth knowing; its place is the blob.</param>
/// <param name="Name">What people call the object.</param>
/// <param name="Entry">Its entry, such as <c>v2</c>.</param>
/// <param name="File">The file of the entry.</param>
/// <param name="Leaf">The index in the log.</param>
public sealed record VerifiedFinding(Finding Finding, string? Name, string? Entry, string? File, long? Leaf)
{
    /// <summary>The round of signatures, where it is about one.</summary>
    public string? Round { get; init; }

    /// <summary>The number of the round's event.</summary>
    public int? RoundEvent { get; init; }
}
