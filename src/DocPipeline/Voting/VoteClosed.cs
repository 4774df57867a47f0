namespace DocPipeline.Voting;

/// <summary>The vote is over: its last day has passed, or everybody has answered. The count follows from the answers.</summary>
internal sealed record VoteClosed : VoteEvent
{
    /// <inheritdoc/>
    internal override string Word => "vote-closed";

    /// <inheritdoc/>
    internal override bool Closes => true;
}
