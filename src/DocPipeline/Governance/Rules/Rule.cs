using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Rules;

/// <summary>The rule for one kind of decision of one body as the judge applies it: preset, overrides and the body's own rules put together.</summary>
internal sealed record Rule
{
    internal required DecisionType Type { get; init; }

    /// <summary>All must hold at the vote.</summary>
    internal required IReadOnlyList<QuorumTest> Quorum { get; init; }

    internal required IReadOnlyList<Concurrence> QuorumIncludes { get; init; }

    internal required int? AdjournAfterMinutes { get; init; }

    internal required IReadOnlySet<SeatKind> Voters { get; init; }

    internal required IReadOnlySet<SeatId> WithoutVote { get; init; }

    internal required Substitution Substitutes { get; init; }

    internal required ConsensusRule? Consensus { get; init; }

    /// <summary>All must hold; empty where no majority is stated, which only an open question fills.</summary>
    internal required IReadOnlyList<ThresholdTest> Majority { get; init; }

    internal required IReadOnlyList<Concurrence> Includes { get; init; }

    internal required IReadOnlyList<ThresholdTest> Otherwise { get; init; }

    internal required bool ElseChair { get; init; }

    internal required bool ElseDeferred { get; init; }

    internal required bool AllPresent { get; init; }

    internal required bool AbstentionBlocks { get; init; }

    internal required TieRule? Tie { get; init; }

    internal required NoticeRule? Notice { get; init; }

    internal required WrittenProcedure? InWriting { get; init; }

    internal required RatificationRule? Ratification { get; init; }

    internal required EffectRule? Effect { get; init; }

    /// <summary>Nothing where it is not said; the question arises only where a decision is about a member.</summary>
    internal required bool? ConcernedVotes { get; init; }

    /// <summary>Nothing where it is not said; the question arises only where somebody else than a member present asked.</summary>
    internal required VoteRequest? VoteOnRequestOf { get; init; }

    internal required bool CommittedAgreeFirst { get; init; }

    /// <summary>Who may direct it in the place of a vote.</summary>
    internal required IReadOnlyList<string> ByDirectionOf { get; init; }

    internal required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>The rule as a verdict quotes it, with the place where it stands.</summary>
    internal required string Words { get; init; }
}
