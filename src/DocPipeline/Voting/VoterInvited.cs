namespace DocPipeline.Voting;

/// <summary>A member was written to once more, perhaps at another address: the link that went out before is dead from then on.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Who votes for it, by the id of the contact data.</param>
/// <param name="Generation">The number of the link.</param>
internal sealed record VoterInvited(string Seat, string Person, int Generation) : VoteEvent
{
    /// <inheritdoc/>
    internal override string Word => "voter-invited";

    /// <inheritdoc/>
    internal override bool IsLogged => false;
}
