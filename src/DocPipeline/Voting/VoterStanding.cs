namespace DocPipeline.Voting;

/// <summary>Where a seat stands in a vote.</summary>
/// <param name="Voter">The seat, with whoever votes for it now.</param>
/// <param name="Generation">The number of its newest link.</param>
/// <param name="InvitedAt">When that went out.</param>
/// <param name="Answer">What was answered; nothing before.</param>
/// <param name="AnsweredAt">When.</param>
internal sealed record VoterStanding(Voter Voter, int Generation, DateTimeOffset InvitedAt, VoteAnswer? Answer = null, DateTimeOffset? AnsweredAt = null);
