using System.ComponentModel;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions.Consents;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions;

/// <summary>What was put to the vote, how, and how the vote went: one file of <c>decisions/</c>. The judge says what came of it.</summary>
[Description("What was put to the vote, how, and how the vote went. The judge says what came of it.")]
public sealed record Decision
{
    /// <summary>The body that decides.</summary>
    [Description("The body that decides, by id.")]
    public required BodyId Body { get; init; }

    /// <summary>What kind of decision it is.</summary>
    [Description("What kind of decision it is, such as ordinary or amendment.")]
    public required DecisionType Type { get; init; }

    /// <summary>What is decided on, in a line.</summary>
    [Description("What is decided on, in a line.")]
    public required string Title { get; init; }

    /// <summary>The document that an amendment changes.</summary>
    [Description("The document that is to be changed, by id.")]
    public DocumentId? Document { get; init; }

    /// <summary>The version of it that is changed.</summary>
    [Description("The version of the document that is to be changed.")]
    public VersionNumber? Version { get; init; }

    /// <summary>The version that the document becomes; the next whole number if left out.</summary>
    [Description("The version that the document becomes; the next whole number if left out.")]
    public VersionNumber? Becomes { get; init; }

    /// <summary>What is changed, clause by clause.</summary>
    [Description("What is changed, clause by clause. The terms follow from it.")]
    public IReadOnlyList<ClauseChange> Changes { get; init; } = [];

    /// <summary>Edited copies of the document's prose, in place of changes by clause.</summary>
    [Description("Edited copies of the document's prose files, such as decisions/2009-03-24/constitution.md, in place of changes. What is changed is worked out from them.")]
    public IReadOnlyList<string> Edited { get; init; } = [];

    /// <summary>The rules by which bodies decide under the new version, where it states other rules: the whole entry of each.</summary>
    [Description("Where the new version states other rules: the whole entry of rules of each body that they concern, as partnership.yaml is to have it.")]
    public IReadOnlyList<BodyRules> Rules { get; init; } = [];

    /// <summary>The day on which it is to take effect, where the proposal says so.</summary>
    [Description("The day on which it is to take effect, where the proposal itself says so.")]
    public DateOnly? TakesEffectOn { get; init; }

    /// <summary>The terms that were put to the vote, word for word.</summary>
    [Description("The terms that were put to the vote, word for word.")]
    public string? Terms { get; init; }

    /// <summary>The member whom the decision is about, as in an expulsion.</summary>
    [Description("The seat of the member whom the decision is about, as in an expulsion.")]
    public SeatId? Concerns { get; init; }

    /// <summary>The organisations that the decision commits to an expense or a contract.</summary>
    [Description("The organisations that the decision commits to an expense or a contract, with the day on which each agreed in writing.")]
    public IReadOnlyList<Commitment> Commits { get; init; } = [];

    /// <summary>What was shown and recorded, in the words of the rule.</summary>
    [Description("The grounds that were shown and recorded, in the words of the rule.")]
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>The notice given.</summary>
    [Description("The notice that members were given.")]
    public NoticeGiven? Notice { get; init; }

    /// <summary>The meeting; absent for a decision in writing.</summary>
    [Description("The meeting; leave out for a decision in writing.")]
    public Meeting? Meeting { get; init; }

    /// <summary>The written procedure; absent for a meeting.</summary>
    [Description("The written procedure; leave out for a meeting.")]
    public WrittenRound? InWriting { get; init; }

    /// <summary>The direction that decided it; absent where a body decides.</summary>
    [Description("The direction that decided it, in the place of a meeting or a written procedure.")]
    public Direction? Direction { get; init; }

    /// <summary>How the search for a consensus ended; absent where none was sought.</summary>
    [Description("How the search for a consensus ended; leave out if none was sought.")]
    public ConsensusOutcome? Consensus { get; init; }

    /// <summary>Who asked for a vote, where there was no consensus.</summary>
    [Description("The seat that asked for a vote where there was no consensus, if known.")]
    public SeatId? VoteAskedForBy { get; init; }

    /// <summary>The votes by seat.</summary>
    [Description("The votes by seat.")]
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    /// <summary>The count, where the votes by seat are not known.</summary>
    [Description("The count, where the votes by seat are not known.")]
    public Totals? Totals { get; init; }

    /// <summary>The chair's casting vote.</summary>
    [Description("The chair's casting vote on a tie, if it was used.")]
    public Vote? CastingVote { get; init; }

    /// <summary>What the chair decided, where the rule leaves it to the chair.</summary>
    [Description("What the chair decided, where the rule leaves it to the chair.")]
    public Vote? ChairDecision { get; init; }

    /// <summary>Interests declared.</summary>
    [Description("Interests that members declared in the matter.")]
    public IReadOnlyList<DeclaredInterest> Interests { get; init; } = [];

    /// <summary>What those have said whose agreement is needed afterwards.</summary>
    [Description("What those have said whose agreement is needed afterwards.")]
    public IReadOnlyList<Ratified> Ratifications { get; init; } = [];

    /// <summary>Who has signed the version that the decision makes.</summary>
    [Description("Who has signed the version that the decision makes, where signatures put it into force.")]
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>How legal services read what the rules leave open.</summary>
    [Description("How legal services read what the rules leave open.")]
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>Whether it says what it changes, so that a next version can be made.</summary>
    internal bool IsAmending => Changes.Count > 0 || Edited.Count > 0;

    /// <summary>The day on which it was or is to be decided.</summary>
    internal DateOnly DecidedOn => Meeting?.On ?? InWriting?.Deadline ?? Direction?.On ?? default;
}
