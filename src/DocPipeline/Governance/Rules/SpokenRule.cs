using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;

namespace DocPipeline.Governance.Rules;

/// <summary>A rule as it is read aloud, where the record does not give it words of its own.</summary>
internal static class SpokenRule
{
    /// <summary>“a consensus, or failing that more than half of those present and voting”.</summary>
    internal static string Of(DecisionRule rule)
    {
        IReadOnlyList<ThresholdTest> tests = rule.Majority.Count > 0 ? rule.Majority : rule.Preset is { } preset ? Presets.Majority(preset) : [];
        string majority = string.Join(", and ", tests.Select(Of));
        if (rule.Includes.Count > 0) majority += $", among them {string.Join(" and ", rule.Includes.Select(Named))}";
        if (rule.AllPresent || Presets.AllPresent(rule.Preset)) majority += ", with every member present";
        string words = (rule.Consensus ?? Presets.Consensus(rule.Preset), tests.Count) switch
        {
            (ConsensusRule.Suffices, 0) => "a consensus",
            (ConsensusRule.Suffices, _) => $"a consensus, or failing that {majority}",
            (ConsensusRule.NeedsCount, _) => $"{majority}, counted",
            (_, 0) => "no majority is stated",
            _ => majority,
        };
        string[] after =
        [
            .. rule.Otherwise.Select(Of),
            .. rule.ElseChair ? (string[])["the chair's decision"] : [],
        ];
        string spoken = after.Length == 0 ? words : $"{words}; failing that {string.Join("; failing that ", after)}";
        return rule.ByDirectionOf.Count == 0 ? spoken : $"{spoken}; or a direction of {string.Join(" or ", rule.ByDirectionOf)}";
    }

    /// <summary>“at least two thirds of those present and voting”.</summary>
    internal static string Of(ThresholdTest test) => test switch
    {
        { Fraction: { Numerator: 1, Denominator: 1 }, Of: RuleBase.VotesCast or RuleBase.WeightCast } => "nobody against",
        { Fraction: { Numerator: 1, Denominator: 1 }, Of: RuleBase.Members } => "every member in post for",
        { Fraction: { Numerator: 1, Denominator: 1 }, Of: RuleBase.Groups } => "every group for",
        { Fraction: { Numerator: 1, Denominator: 1 } } => $"all of {RuleBaseWords.Spoken(test.Of)}",
        _ => $"{(test.IsStrict ? "more than" : "at least")} {test.Fraction.Words} of {RuleBaseWords.Spoken(test.Of)}",
    } + (test.Among is null ? "" : $" among ‘{test.Among}’");

    private static string Named(Concurrence concurrence) => concurrence.Name ?? concurrence.OfClass ?? string.Join(" and ", concurrence.Seats);
}
