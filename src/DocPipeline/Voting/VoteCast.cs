namespace DocPipeline.Voting;

/// <summary>A member has answered. Nobody answers twice.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Generation">By which link.</param>
/// <param name="Answer">What they said.</param>
internal sealed record VoteCast(string Seat, int Generation, VoteAnswer Answer) : VoteEvent
{
    /// <inheritdoc/>
    internal override string Word => "vote-cast";
}
