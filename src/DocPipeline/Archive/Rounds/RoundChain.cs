using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>A round as it was at one moment: its events in order, each bound to the one before. What a round's state is follows from it alone.</summary>
internal sealed class RoundChain
{
    private RoundChain(RoundId round, RoundEvent[] events, long? leaf)
    {
        Round = round;
        Events = events;
        Leaf = leaf;
    }

    /// <summary>The round.</summary>
    internal RoundId Round { get; }

    /// <summary>What happened, the first event first; none where nobody has opened the round.</summary>
    internal IReadOnlyList<RoundEvent> Events { get; }

    /// <summary>The last event.</summary>
    internal RoundEvent? Last => Events.Count == 0 ? null : Events[^1];

    /// <summary>What the round is about.</summary>
    internal RoundDocument? Document => Events.Count == 0 ? null : Events[0].Document;

    /// <summary>Whether the round takes no more events.</summary>
    internal bool IsClosed => Last is { Closes: true };

    /// <summary>The index of the leaf of the last logged event, where that is known.</summary>
    internal long? Leaf { get; }

    /// <summary>A round that nobody has opened.</summary>
    internal static RoundChain Empty(RoundId round) => new(round, [], leaf: null);

    /// <summary>The event that a request made.</summary>
    internal RoundEvent? MadeBy(string request) => Events.FirstOrDefault(each => each.Request == request);

    /// <summary>The round as it was before an event.</summary>
    internal RoundChain Before(RoundEvent each) => new(Round, [.. Events.Take(each.Number - 1)], each.Confirmed);

    /// <summary>The same, with the leaf of the last logged event known.</summary>
    internal RoundChain Logged(long leaf) => new(Round, [.. Events], leaf);

    /// <summary>The round with its next event.</summary>
    /// <returns>A refusal when the event does not go on from the last one.</returns>
    internal Outcome<RoundChain> With(RoundEvent next)
    {
        BlobName place = RoundNames.EventOf(Round, Events.Count + 1);
        string? problem = RoundLinks.AtPlace(next, Round, Events.Count + 1) ?? RoundLinks.Between(Last, next)
            ?? (MadeBy(next.Request) is { } twice ? $"it was made by the request ‘{next.Request}’, as event {twice.Number} was" : null);
        return problem is null
            ? Outcome.Done(new RoundChain(Round, [.. Events, next], next.IsLogged ? null : next.Confirmed))
            : Outcome.Refused<RoundChain>([RoundFinding.At(place, RoundFinding.Chain, $"The event does not go on from the one before it: {problem}.", "a chain of events", "Run docpipeline archive verify, and put the file back from a copy that verifies.")]);
    }
}
