using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>One call that adds an event.</summary>
/// <param name="Round">The round.</param>
/// <param name="Request">The request's id.</param>
/// <param name="Decide">Says what the event is.</param>
/// <param name="Known">What the program remembers of the round.</param>
internal sealed record RoundTry(RoundId Round, string Request, Func<RoundChain, DateTimeOffset, Outcome<RoundDraft>> Decide, KnownRound Known);
