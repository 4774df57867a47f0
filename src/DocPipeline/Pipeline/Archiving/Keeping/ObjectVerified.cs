using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What a check of one object came to.</summary>
/// <param name="IsSound">Whether nothing is wrong with it.</param>
/// <param name="Entries">Its entries, the first one first.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Findings">What was found.</param>
public sealed record ObjectVerified(bool IsSound, IReadOnlyList<VerifiedEntry> Entries, int Files, IReadOnlyList<Finding> Findings);
