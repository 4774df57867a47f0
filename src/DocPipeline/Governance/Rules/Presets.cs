using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;

namespace DocPipeline.Governance.Rules;

/// <summary>What each family of rules means.</summary>
internal static class Presets
{
    private static readonly ThresholdTest TwoThirdsOfVotes = new(new Fraction(2, 3), IsStrict: false, RuleBase.VotesCast);
    private static readonly ThresholdTest MoreThanHalfOfMembers = new(new Fraction(1, 2), IsStrict: true, RuleBase.Members);

    internal static IReadOnlyList<ThresholdTest> Majority(RulePreset preset) => preset switch
    {
        RulePreset.SimpleMajority or RulePreset.ConsensusElseSimpleMajority => [ThresholdTest.SimpleMajority],
        RulePreset.TwoThirdsPresentAndVoting => [TwoThirdsOfVotes],
        RulePreset.TwoThirdsOfMembers => [new(new Fraction(2, 3), IsStrict: false, RuleBase.Members)],
        RulePreset.Unanimous => [new(new Fraction(1, 1), IsStrict: false, RuleBase.VotesCast)],
        RulePreset.UnanimousAllPresent => [new(new Fraction(1, 1), IsStrict: false, RuleBase.Members)],
        RulePreset.DoubleMajority => [TwoThirdsOfVotes, MoreThanHalfOfMembers],
        RulePreset.EveryGroup => [new(new Fraction(1, 1), IsStrict: false, RuleBase.Groups)],
        RulePreset.WeightedMajority => [new(new Fraction(1, 2), IsStrict: true, RuleBase.WeightCast)],
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "This family of rules is not described."),
    };

    internal static ConsensusRule? Consensus(RulePreset? preset) => preset == RulePreset.ConsensusElseSimpleMajority ? ConsensusRule.Suffices : null;

    internal static bool AllPresent(RulePreset? preset) => preset == RulePreset.UnanimousAllPresent;
}
