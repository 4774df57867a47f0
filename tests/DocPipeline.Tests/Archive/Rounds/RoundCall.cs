using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Rounds;

/// <summary>Something that somebody wants to happen in a round.</summary>
internal sealed record RoundCall(RoundId Round, string Request, Func<RoundChain, DateTimeOffset, Outcome<RoundDraft>> Decide);
