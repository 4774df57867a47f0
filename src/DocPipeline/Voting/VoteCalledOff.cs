namespace DocPipeline.Voting;

/// <summary>The vote came to nothing: answers that were given count for nothing.</summary>
/// <param name="Reason">Why.</param>
internal sealed record VoteCalledOff(string Reason) : VoteEvent
{
    /// <inheritdoc/>
    internal override string Word => "vote-called-off";

    /// <inheritdoc/>
    internal override bool Closes => true;
}
