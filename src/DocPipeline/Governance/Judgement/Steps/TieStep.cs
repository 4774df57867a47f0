using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules.Majorities;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 7: what becomes of votes that are equal, and what suffices where the majority failed.</summary>
internal static class TieStep
{
    /// <summary>Whether the only thing that fails is a simple majority, by equal votes. A casting vote never helps any other threshold.</summary>
    internal static bool IsTie(Case judged, Tally tally) =>
        tally.For == tally.Against && tally.For > 0 && judged.Rule.Majority.Contains(ThresholdTest.SimpleMajority)
        && judged.Rule.Majority.All(t => t == ThresholdTest.SimpleMajority || t.IsReachedBy(tally.Part(t.Of), tally.Whole(t.Of)));

    /// <summary>What the rule makes of a tie.</summary>
    internal static (VerdictKind Kind, Check Check) Break(Case judged, Tally tally)
    {
        string equal = $"{tally.For} voted for and {tally.Against} against.";
        return judged.Rule.Tie switch
        {
            TieRule.CastingVote => judged.Decision.CastingVote switch
            {
                Vote.For => (VerdictKind.Carried, Made(CheckResult.Met, $"{equal} The chair gave the casting vote for.")),
                Vote.Against => (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{equal} The chair gave the casting vote against.")),
                _ => (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{equal} The chair has a casting vote and did not use it.")),
            },
            TieRule.ChairDecides => ByChair(judged, equal),
            TieRule.Deferred => (VerdictKind.Deferred, Made(CheckResult.NotMet, $"{equal} The matter is put off.")),
            _ => (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{equal} Nobody has a casting vote, so the proposal falls.")),
        };
    }

    /// <summary>What suffices instead, tried in turn; nothing where nothing does.</summary>
    internal static (VerdictKind Kind, Check Check)? Fallback(Case judged, Tally tally)
    {
        foreach (ThresholdTest test in judged.Rule.Otherwise)
        {
            Check check = MajorityStep.Test(test, tally);
            if (check.Result == CheckResult.Met) return (VerdictKind.Carried, check with { Code = GovernanceCodes.Fallback, Step = "Failing that" });
        }

        return judged.Rule.ElseChair ? ByChair(judged, "No majority was reached.") : null;
    }

    private static (VerdictKind Kind, Check Check) ByChair(Case judged, string before) => judged.Decision.ChairDecision switch
    {
        Vote.For => (VerdictKind.Carried, Made(CheckResult.Met, $"{before} The chair decided for.")),
        Vote.Against => (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{before} The chair decided against.")),
        _ => (VerdictKind.Deferred, Made(CheckResult.NotMet, $"{before} The chair decides, and has not yet.")),
    };

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Tie, "Tie", result, reason);
}
