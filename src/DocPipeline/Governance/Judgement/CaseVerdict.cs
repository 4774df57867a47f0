using System.Globalization;
using DocPipeline.Governance.Judgement.Steps;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules;

namespace DocPipeline.Governance.Judgement;

/// <summary>Judges a case whose rule leaves nothing open: pure, exact, every step in its order, the first that fails decides.</summary>
internal static class CaseVerdict
{
    internal static Verdict Of(Case given)
    {
        Case judged = WrittenStep.InWriting(given);
        Roll roll = Roll.Of(judged);
        Tally tally = Tally.Of(judged, roll);
        List<Check> procedure = [.. WrittenStep.Judge(judged), .. NoticeStep.Judge(judged), .. TermsStep.Judge(judged)];
        List<Check> quorum = [.. QuorumStep.Judge(judged, roll, tally)];
        List<Check> checks = [.. procedure, .. roll.Struck];
        if (judged.Decision is { Ballots.Count: 0, Totals: not null })
            checks.Add(new Check(GovernanceCodes.CountedWithoutNames, "Who may vote", CheckResult.Unverified, "The record has numbers without names, so votes that may not be cast could not be struck."));
        checks.AddRange(quorum);

        if (procedure.Find(c => c.Result == CheckResult.NotMet) is { } kept) return Verdict(judged, VerdictKind.Void, kept.Reason, checks, []);
        if (quorum.Find(c => c.Code == GovernanceCodes.Adjourned) is { } adjourned) return Verdict(judged, VerdictKind.Adjourned, adjourned.Reason, checks, []);
        if (quorum.Find(c => c.Result == CheckResult.NotMet) is { } short_) return Verdict(judged, VerdictKind.Void, short_.Reason, checks, []);
        if (WrittenStep.MeetingAskedFor(judged) is { } asked) return Verdict(judged, VerdictKind.Deferred, asked.Reason, [.. checks, asked], []);

        (VerdictKind kind, string reason, List<Check> found, List<string> would) = Decide(judged, tally);
        checks.AddRange(found);
        if (kind == VerdictKind.Carried && RatificationStep.Judge(judged) is { } ratified)
        {
            checks.Add(ratified.Check);
            if (ratified.Kind != VerdictKind.Carried) (kind, reason, would) = (ratified.Kind, $"{reason} {ratified.Check.Reason}", []);
        }

        if (kind is VerdictKind.Carried or VerdictKind.Pending && Effect(judged.Rule.Effect) is { } effect) checks.Add(effect);
        return Verdict(judged, kind, reason, checks, would);
    }

    private static (VerdictKind Kind, string Reason, List<Check> Checks, List<string> WouldChange) Decide(Case judged, Tally tally)
    {
        var checks = new List<Check>();
        if (judged.Rule.Consensus == ConsensusRule.Suffices && judged.Decision.Consensus == Decisions.Meetings.ConsensusOutcome.Reached && tally.Against == 0)
        {
            var agreed = new Check(GovernanceCodes.Consensus, "Consensus", CheckResult.Met, "A consensus was reached, and it suffices.");
            return (VerdictKind.Carried, agreed.Reason, [agreed], []);
        }

        if (judged.Rule.Consensus is not null && judged.Decision.Consensus is { } sought)
        {
            checks.Add(new Check(GovernanceCodes.Consensus, "Consensus", CheckResult.Remark, sought == Decisions.Meetings.ConsensusOutcome.Reached
                ? tally.Against > 0 ? "A consensus is recorded, and yet there are votes against: the votes count." : "A consensus was reached; the rule needs votes that are counted."
                : "There was an objection, so there is no consensus."));
        }

        if (judged.Rule.Majority.Count == 0)
        {
            var no = new Check(GovernanceCodes.Consensus, "Consensus", CheckResult.NotMet, "The rules ask for a consensus, and none was reached.");
            return (VerdictKind.NotCarried, no.Reason, [.. checks, no], ["A consensus."]);
        }

        if (!tally.IsTaken)
        {
            var none = new Check(GovernanceCodes.Majority, "Majority", CheckResult.NotMet, "No votes were counted.");
            return (VerdictKind.NotCarried, none.Reason, [.. checks, none], ["A vote that is counted."]);
        }

        List<Check> majority = [.. MajorityStep.Judge(judged, tally)];
        checks.AddRange(majority);
        string sum = majority.Count == 0 ? "" : majority[0].Reason;
        if (majority.Find(c => c.Result == CheckResult.Unverified) is { } unknown) return (VerdictKind.Indeterminate, unknown.Reason, checks, ["The votes by seat."]);
        if (majority.TrueForAll(c => c.Result == CheckResult.Met)) return (VerdictKind.Carried, sum, checks, []);

        bool isTie = TieStep.IsTie(judged, tally) && !majority.Exists(c => c.Code != GovernanceCodes.Majority && c.Result == CheckResult.NotMet);
        if (isTie)
        {
            (VerdictKind kind, Check broken) = TieStep.Break(judged, tally);
            return (kind, broken.Reason, [.. checks, broken], kind == VerdictKind.NotCarried ? [.. WouldChange(judged, tally)] : []);
        }

        if (TieStep.Fallback(judged, tally) is { } fallback) return (fallback.Kind, $"{sum} {fallback.Check.Reason}", [.. checks, fallback.Check], []);
        string failed = string.Join(" ", majority.Where(c => c.Result == CheckResult.NotMet).Select(c => c.Reason));
        return (VerdictKind.NotCarried, failed, checks, [.. WouldChange(judged, tally)]);
    }

    private static IEnumerable<string> WouldChange(Case judged, Tally tally)
    {
        if (MajorityStep.MoreNeeded(judged, tally) is { } more) yield return more == 1 ? "One more vote for carries it." : string.Create(CultureInfo.InvariantCulture, $"{more} more votes for carry it.");
        if (MajorityStep.ChangesNeeded(judged, tally) is { } changes) yield return changes == 1 ? "One vote against that changes to for carries it." : string.Create(CultureInfo.InvariantCulture, $"{changes} votes against that change to for carry it.");
    }

    private static Check? Effect(EffectRule? effect) => effect switch
    {
        { OnLastSignature: true } => new Check(GovernanceCodes.Effect, "Effect", CheckResult.Remark, "It takes effect when the last organisation has signed."),
        { OnSignature: { } count } => new Check(GovernanceCodes.Effect, "Effect", CheckResult.Remark, string.Create(CultureInfo.InvariantCulture, $"It takes effect when {count} organisations have signed.")),
        { On: { } day } => new Check(GovernanceCodes.Effect, "Effect", CheckResult.Remark, $"It takes effect on {Dates.Words(day)}."),
        _ => null,
    };

    private static Verdict Verdict(Case judged, VerdictKind kind, string reason, List<Check> checks, List<string> would) => new()
    {
        Kind = kind,
        Headline = $"{Verdicts.VerdictWords.Of(kind)}. {reason}",
        Checks = checks,
        WouldChange = would,
        Rule = judged.Rule.Words,
    };
}
