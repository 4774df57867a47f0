namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>The bases of fractions as rules write them and as people read them.</summary>
internal static class RuleBaseWords
{
    private static readonly (string Written, RuleBase Base)[] Written =
    [
        ("votes cast", RuleBase.VotesCast), ("present", RuleBase.Present), ("members", RuleBase.Members), ("seats", RuleBase.Seats), ("membership", RuleBase.Membership),
        ("weight", RuleBase.Weight), ("weight cast", RuleBase.WeightCast), ("groups", RuleBase.Groups),
    ];

    /// <summary>The base that is written so; nothing where there is none.</summary>
    internal static RuleBase? Read(string text) => Array.Find(Written, w => w.Written == text) is { Written: not null } found ? found.Base : null;

    /// <summary>How a rule writes the base.</summary>
    internal static string Of(RuleBase of) => Array.Find(Written, w => w.Base == of).Written;

    /// <summary>As a sentence speaks of it: “of those present and voting”.</summary>
    internal static string Spoken(RuleBase of) => of switch
    {
        RuleBase.VotesCast => "those present and voting",
        RuleBase.Present => "those present",
        RuleBase.Members => "the members in post",
        RuleBase.Seats => "the seats that carry a vote",
        RuleBase.Membership => "all members",
        RuleBase.Weight => "all weighted votes",
        RuleBase.WeightCast => "the weighted votes cast",
        _ => "the groups",
    };
}
