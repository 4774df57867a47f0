using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>What a recovery of rounds came to.</summary>
/// <param name="Rounds">How many rounds there are.</param>
/// <param name="Finished">Of how many the last event was logged.</param>
/// <param name="Cleared">How many attachments that no event names were deleted.</param>
/// <param name="Findings">What cannot be finished.</param>
internal sealed record RoundRecoveryReport(int Rounds, int Finished, int Cleared, IReadOnlyList<Finding> Findings);
