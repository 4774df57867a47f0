namespace DocPipeline.Voting;

/// <summary>The decision was put to the members in writing; each was sent the first link.</summary>
/// <param name="Terms">What is voted on, by whom and until when.</param>
internal sealed record VoteOpened(VoteTerms Terms) : VoteEvent
{
    /// <inheritdoc/>
    internal override string Word => "vote-opened";
}
