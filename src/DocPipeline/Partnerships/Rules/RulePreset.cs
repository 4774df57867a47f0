namespace DocPipeline.Partnerships.Rules;

/// <summary>The families of rules that are common, so that a manager writes one line. Every part of one can be overridden.</summary>
public enum RulePreset
{
    /// <summary>More than half of those present and voting.</summary>
    SimpleMajority,

    /// <summary>Consensus; failing that, more than half of those present and voting.</summary>
    ConsensusElseSimpleMajority,

    /// <summary>At least two thirds of those present and voting, counted.</summary>
    TwoThirdsPresentAndVoting,

    /// <summary>At least two thirds of all members in post, present or not.</summary>
    TwoThirdsOfMembers,

    /// <summary>Nobody against.</summary>
    Unanimous,

    /// <summary>Every member present, and every one of them for.</summary>
    UnanimousAllPresent,

    /// <summary>Two thirds of those present and voting, and more than half of all members.</summary>
    DoubleMajority,

    /// <summary>Each group has one vote, and every group is for.</summary>
    EveryGroup,

    /// <summary>More than half of the weighted votes.</summary>
    WeightedMajority,
}
