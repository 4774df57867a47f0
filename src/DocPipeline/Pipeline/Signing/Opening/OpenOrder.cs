using DocPipeline.Pipeline.Signing.Plans;

namespace DocPipeline.Pipeline.Signing.Opening;

/// <summary>A round that somebody wants to be opened.</summary>
/// <param name="Document">What people call the document: <c>cheshire-west/agreement</c>.</param>
/// <param name="Plan">How it is to go.</param>
/// <param name="By">Who opens it: an office.</param>
/// <param name="Request">The request's id: however often it is said, one round is opened.</param>
public sealed record OpenOrder(string Document, RoundPlan Plan, string By, string Request)
{
    /// <summary>The number of the entry that issued the file; the last one if left out.</summary>
    public int? Entry { get; init; }

    /// <summary>Whether an open round of an earlier version ends with this: its signatures count for nothing, unless they are re-affirmed.</summary>
    public bool Supersedes { get; init; }

    /// <summary>Whether those whose turn it is are invited at once.</summary>
    public bool Invites { get; init; } = true;
}
