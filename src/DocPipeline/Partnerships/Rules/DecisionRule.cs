using System.ComponentModel;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Rules;

/// <summary>The rule for one kind of decision. Every part may be left out; what a document does not say stays unsaid.</summary>
public sealed record DecisionRule
{
    /// <summary>The kind of decision.</summary>
    [Description("The kind of decision: ordinary, amendment, dissolution, expulsion, chair-change, or a matter of your own.")]
    public required DecisionType Type { get; init; }

    /// <summary>The other kind of decision by whose rule this one is taken.</summary>
    [Description("Taken by the rule for this other kind of decision.")]
    public DecisionType? As { get; init; }

    /// <summary>The family of rules that this one belongs to.</summary>
    [Description("The family of rules: simple-majority, two-thirds-present-and-voting and so on. Other keys override parts of it.")]
    public RulePreset? Preset { get; init; }

    /// <summary>The majority; all must hold.</summary>
    [Description("The majority; all entries must hold. Such as 2/3 of votes cast, more than 1/2 of members, unanimous.")]
    public IReadOnlyList<ThresholdTest> Majority { get; init; } = [];

    /// <summary>Who must be among those that vote for.</summary>
    [Description("Seats of which so many must vote for.")]
    public IReadOnlyList<Concurrence> Includes { get; init; } = [];

    /// <summary>What suffices where the majority fails, tried in turn.</summary>
    [Description("What suffices instead where the majority is not reached, tried in turn.")]
    public IReadOnlyList<ThresholdTest> Otherwise { get; init; } = [];

    /// <summary>Whether the chair decides where all else has failed.</summary>
    [Description("Whether the chair decides where nothing else is reached.")]
    public bool ElseChair { get; init; }

    /// <summary>Whether the matter is put off where all else has failed: to mediation, or to another meeting.</summary>
    [Description("Whether the matter is put off, to mediation or another meeting, where nothing else is reached.")]
    public bool ElseDeferred { get; init; }

    /// <summary>What a consensus is worth; absent where the document does not speak of one.</summary>
    [Description("Whether a consensus suffices, or a count is needed all the same.")]
    public ConsensusRule? Consensus { get; init; }

    /// <summary>Who may ask for a vote where there is no consensus; absent where the document does not say.</summary>
    [Description("Who may ask for a vote where there is no consensus. Leave out if the document does not say.")]
    public VoteRequest? VoteOnRequestOf { get; init; }

    /// <summary>Whether every member in post must be present.</summary>
    [Description("Whether every member in post must be present.")]
    public bool AllPresent { get; init; }

    /// <summary>Whether an abstention blocks.</summary>
    [Description("Whether an abstention blocks the decision.")]
    public bool AbstentionBlocks { get; init; }

    /// <summary>What happens on a tie; absent where the document does not say.</summary>
    [Description("What happens where votes are equal. Leave out if the document does not say.")]
    public TieRule? Tie { get; init; }

    /// <summary>A quorum of its own, in place of the body's.</summary>
    [Description("A quorum of its own; all entries must hold.")]
    public IReadOnlyList<QuorumTest> Quorum { get; init; } = [];

    /// <summary>Seats that have no vote on this.</summary>
    [Description("Seats that have no vote on this kind of decision, by id.")]
    public IReadOnlyList<SeatId> WithoutVote { get; init; } = [];

    /// <summary>Whether the member whom the decision is about may vote; absent where the document does not say.</summary>
    [Description("Whether the member whom the decision is about may vote. Leave out if the document does not say.")]
    public bool? ConcernedVotes { get; init; }

    /// <summary>Whether every organisation that the decision commits must have agreed in writing before.</summary>
    [Description("Whether every organisation that the decision commits must have agreed in writing before.")]
    public bool CommittedAgreeFirst { get; init; }

    /// <summary>The notice that it needs.</summary>
    [Description("The notice that the decision needs.")]
    public NoticeRule? Notice { get; init; }

    /// <summary>How it may be taken in writing; absent where only a meeting can.</summary>
    [Description("How it may be taken in writing. Leave out if only a meeting can decide.")]
    public WrittenProcedure? InWriting { get; init; }

    /// <summary>Who may direct it in the place of a vote: a department of state (S1:189).</summary>
    [Description("Who may direct it in the place of a vote, such as a department of state; an id of the record or a name.")]
    public IReadOnlyList<string> ByDirectionOf { get; init; } = [];

    /// <summary>Who must agree afterwards.</summary>
    [Description("Who must agree after the body has decided.")]
    public RatificationRule? Ratification { get; init; }

    /// <summary>When it takes effect; at once where nothing is said.</summary>
    [Description("When it takes effect; at once if left out.")]
    public EffectRule? Effect { get; init; }

    /// <summary>What must be shown and recorded, such as “good and sufficient cause”.</summary>
    [Description("What must be shown and recorded with the decision, such as 'good and sufficient cause'.")]
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>The anchor in the document where the rule is stated.</summary>
    [Description("The anchor in the document's prose where the rule is stated.")]
    public string? StatedIn { get; init; }

    /// <summary>The rule in the words in which a verdict quotes it.</summary>
    [Description("The rule in words, as a verdict quotes it.")]
    public string? Words { get; init; }
}
