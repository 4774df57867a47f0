namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>What a call that was entered came to: written after its answer, where that is still possible.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Who">Who it turned out to be, where that was known only afterwards: who signed in.</param>
public sealed record AccessOutcome(int Status, string? Who = null);
