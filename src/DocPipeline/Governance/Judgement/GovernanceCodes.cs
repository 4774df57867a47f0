using DocPipeline.Findings;

namespace DocPipeline.Governance.Judgement;

/// <summary>The codes of what a judgement finds.</summary>
public static class GovernanceCodes
{
    /// <summary>A rule is missing or can be read in more than one way.</summary>
    public static FindingCode RuleOpen { get; } = new("GOV-RULE-OPEN");

    /// <summary>A ruling settles what a rule leaves open.</summary>
    public static FindingCode Ruled { get; } = new("GOV-RULED");

    /// <summary>The length of notice.</summary>
    public static FindingCode Notice { get; } = new("GOV-NOTICE");

    /// <summary>Whether the notice set out the terms that were put to the vote.</summary>
    public static FindingCode Terms { get; } = new("GOV-TERMS");

    /// <summary>Grounds that must be shown and recorded.</summary>
    public static FindingCode Grounds { get; } = new("GOV-GROUNDS");

    /// <summary>Whether those whom the decision commits had agreed in writing before.</summary>
    public static FindingCode Committed { get; } = new("GOV-COMMITTED");

    /// <summary>A direction in the place of a vote.</summary>
    public static FindingCode Directed { get; } = new("GOV-DIRECTED");

    /// <summary>Whether whoever asked for a vote may ask for one.</summary>
    public static FindingCode VoteRequest { get; } = new("GOV-VOTE-REQUEST");

    /// <summary>A vote that may not be cast, and is not counted.</summary>
    public static FindingCode Struck { get; } = new("GOV-STRUCK");

    /// <summary>A count without names, so that who may not have voted cannot be checked.</summary>
    public static FindingCode CountedWithoutNames { get; } = new("GOV-COUNTED-WITHOUT-NAMES");

    /// <summary>The quorum at the vote.</summary>
    public static FindingCode Quorum { get; } = new("GOV-QUORUM");

    /// <summary>A meeting that had no quorum in time.</summary>
    public static FindingCode Adjourned { get; } = new("GOV-ADJOURNED");

    /// <summary>Whether a consensus was reached and suffices.</summary>
    public static FindingCode Consensus { get; } = new("GOV-CONSENSUS");

    /// <summary>The majority.</summary>
    public static FindingCode Majority { get; } = new("GOV-MAJORITY");

    /// <summary>Whether those whose vote is needed voted for.</summary>
    public static FindingCode Concurrence { get; } = new("GOV-CONCURRENCE");

    /// <summary>Whether everybody was present.</summary>
    public static FindingCode AllPresent { get; } = new("GOV-ALL-PRESENT");

    /// <summary>Votes that were equal.</summary>
    public static FindingCode Tie { get; } = new("GOV-TIE");

    /// <summary>What suffices where the majority fails.</summary>
    public static FindingCode Fallback { get; } = new("GOV-FALLBACK");

    /// <summary>Whether a decision may be taken in writing, and was.</summary>
    public static FindingCode InWriting { get; } = new("GOV-IN-WRITING");

    /// <summary>Those who must agree afterwards.</summary>
    public static FindingCode Ratification { get; } = new("GOV-RATIFICATION");

    /// <summary>When it takes effect.</summary>
    public static FindingCode Effect { get; } = new("GOV-EFFECT");
}
