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
        && judged.Rule.Majority.All(t => t == ThresholdTest.SimpleMajority || tally.Reaches(t));

    /// <summary>What the rule makes of a tie.</summary>
    internal static (VerdictKind Kind, Check Check) Break(Case judged, Tally tally)
    {
        string equal = $"{tally.For} voted for and {tally.Against} against.";
        return judged.Rule.Tie switch
        {
            TieRule.CastingVote => ByCastingVote(judged, equal, "The chair"),
            TieRule.CastingVoteOfWhoeverPresides => ByCastingVote(judged, equal, "Whoever presided"),
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
            if (test == ThresholdTest.SimpleMajority && tally.For == tally.Against && tally.For > 0 && judged.Rule.Tie is not null) return Break(judged, tally);
            if (check.Result == CheckResult.Met) return (VerdictKind.Carried, check with { Code = GovernanceCodes.Fallback, Step = "Failing that" });
        }

        return judged.Rule switch
        {
            { ElseChair: true } => ByChair(judged, "No majority was reached."),
            { ElseDeferred: true } => (VerdictKind.Deferred, new Check(GovernanceCodes.Fallback, "Failing that", CheckResult.NotMet, "No majority was reached, and the matter is put off.")),
            _ => null,
        };
    }

    /// <summary>Whether a casting vote is recorded that the rule gives no effect.</summary>
    internal static Check? Unused(Case judged, bool isTie) => judged.Decision.CastingVote is null || (isTie && judged.Rule.Tie is TieRule.CastingVote or TieRule.CastingVoteOfWhoeverPresides)
        ? null
        : new Check(GovernanceCodes.Tie, "Tie", CheckResult.Remark, isTie ? "A casting vote is recorded. The rule gives nobody one, so it does not count." : "A casting vote is recorded. It counts only where votes are equal on a simple majority, so it does not count here.");

    /// <summary>What would decide a tie, or what the chair has still to do.</summary>
    internal static IEnumerable<string> WouldChange(Case judged, bool isTie)
    {
        bool isCasting = judged.Rule.Tie is TieRule.CastingVote or TieRule.CastingVoteOfWhoeverPresides;
        if (isTie && isCasting && judged.Decision.CastingVote != Vote.For) yield return "A casting vote for.";
        if (judged.Decision.ChairDecision is null && ((isTie && judged.Rule.Tie == TieRule.ChairDecides) || (!isTie && judged.Rule.ElseChair))) yield return "The decision of the chair.";
    }

    private static (VerdictKind Kind, Check Check) ByCastingVote(Case judged, string before, string who) => judged.Decision.CastingVote switch
    {
        Vote.For => (VerdictKind.Carried, Made(CheckResult.Met, $"{before} {who} gave the casting vote for.")),
        Vote.Against => (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{before} {who} gave the casting vote against.")),
        _ => (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{before} {(who == "The chair" ? "The chair has" : "Whoever presides has")} a casting vote and did not use it.")),
    };

    private static (VerdictKind Kind, Check Check) ByChair(Case judged, string before) => judged.Decision.ChairDecision switch
    {
        Vote.For => (VerdictKind.Carried, Made(CheckResult.Met, $"{before} The chair decided for.")),
        Vote.Against => (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{before} The chair decided against.")),
        _ => (VerdictKind.Deferred, Made(CheckResult.NotMet, $"{before} The chair decides, and has not yet.")),
    };

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Tie, "Tie", result, reason);
}
