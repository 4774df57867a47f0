using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Work.Timed;

/// <summary>What a nightly check of the archive came to.</summary>
/// <param name="On">The day.</param>
/// <param name="At">When it was made.</param>
/// <param name="IsSound">Whether it was made, and nothing is wrong.</param>
/// <param name="Objects">How many objects there are.</param>
/// <param name="Entries">How many entries they have.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Leaves">How many leaves the log has.</param>
/// <param name="Sealed">How many of them a signed checkpoint covers.</param>
/// <param name="Rounds">How many rounds of signatures there are.</param>
/// <param name="Findings">What was found, or why no check could be made; errors first.</param>
public sealed record AuditOutcome(DateOnly On, DateTimeOffset At, bool IsSound, int Objects, int Entries, long Files, long Leaves, long Sealed, int Rounds, IReadOnlyList<Finding> Findings);
