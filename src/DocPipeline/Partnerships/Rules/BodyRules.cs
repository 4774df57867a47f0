using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Rules;

/// <summary>The rules by which one body decides, as one version of its constitution states them, and no more.</summary>
public sealed record BodyRules
{
    /// <summary>The body.</summary>
    [Description("The body whose rules these are, by id.")]
    public required BodyId Body { get; init; }

    /// <summary>The document in which they stand.</summary>
    [Description("The document in which the rules stand, by id.")]
    public DocumentId? Document { get; init; }

    /// <summary>What makes a meeting able to decide; all must hold, at the vote. Empty where the document does not say.</summary>
    [Description("The quorum; all entries must hold when the vote is taken. Such as 5, 1/3 of members, everyone. Leave out if the document does not say.")]
    public IReadOnlyList<QuorumTest> Quorum { get; init; } = [];

    /// <summary>Who must be among those present for a quorum.</summary>
    [Description("Seats of which so many must be present for a quorum.")]
    public IReadOnlyList<Concurrence> QuorumIncludes { get; init; } = [];

    /// <summary>After how many minutes a meeting without a quorum is adjourned.</summary>
    [Description("After how many minutes without a quorum a meeting is adjourned.")]
    [RecordRange(1, 600)]
    public int? AdjournAfterMinutes { get; init; }

    /// <summary>Which kinds of seat vote.</summary>
    [Description("Which kinds of seat vote; voting seats if left out.")]
    public IReadOnlyList<SeatKind> Voters { get; init; } = [];

    /// <summary>Whether only the one registered substitute of a seat may stand in.</summary>
    [Description("Who may stand in for an absent member: the registered substitute of the seat only, anybody the member names, or nobody.")]
    public Substitution Substitutes { get; init; } = Substitution.Registered;

    /// <summary>The anchor in the document where the quorum is stated.</summary>
    [Description("The anchor in the document's prose where the quorum is stated.")]
    public string? StatedIn { get; init; }

    /// <summary>One entry for each kind of decision that the document has a rule for.</summary>
    [Description("The rule for each kind of decision that the document has a rule for.")]
    public required IReadOnlyList<DecisionRule> Decisions { get; init; }
}
