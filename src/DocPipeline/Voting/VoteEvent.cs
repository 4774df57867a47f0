namespace DocPipeline.Voting;

/// <summary>What happened in a vote, as it is recorded for good. No name and no address is in it: people are told by the ids of the contact data.</summary>
/// <remarks>Who recorded it, and when, is kept beside it.</remarks>
internal abstract record VoteEvent
{
    /// <summary>The word under which it is kept.</summary>
    internal abstract string Word { get; }

    /// <summary>Whether it goes into the log of the archive.</summary>
    internal virtual bool IsLogged => true;

    /// <summary>Whether the vote takes no more events after it.</summary>
    internal virtual bool Closes => false;
}
