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
        if (DirectionStep.Judge(judged) is { } directed)
        {
            return directed.Result == CheckResult.Met ? Afterwards(judged, directed.Reason, [directed])
                : Verdict(judged, VerdictKind.Void, directed.Reason, [directed], ["A vote of the body, or a direction of somebody whom the rules name."]);
        }

        Roll roll = Roll.Of(judged);
        Tally tally = Tally.Of(judged, roll);
        List<Check> procedure = [.. WrittenStep.Judge(judged), .. NoticeStep.Judge(judged), .. TermsStep.Judge(judged), .. CommitmentStep.Judge(judged), .. RequestStep.Judge(judged, roll)];
        List<Check> quorum = [.. QuorumStep.Judge(judged, roll, tally)];
        List<Check> checks = [.. procedure, .. roll.Struck];
        if (judged.Decision is { Ballots.Count: 0, Totals: not null })
            checks.Add(new Check(GovernanceCodes.CountedWithoutNames, "Who may vote", CheckResult.Unverified, "The record has numbers without names, so votes that may not be cast could not be struck."));
        checks.AddRange(quorum);

        if (procedure.Exists(IsNotMet)) return Void(judged, procedure, checks, roll, tally);
        if (quorum.Find(c => c.Code == GovernanceCodes.Adjourned) is { } adjourned) return Verdict(judged, VerdictKind.Adjourned, adjourned.Reason, checks, ["A vote at the resumed meeting, with a quorum of its own."]);
        if (quorum.Exists(IsNotMet)) return Void(judged, quorum, checks, roll, tally);
        if (quorum.Find(c => c.Result == CheckResult.Unverified) is { } unknown) return Verdict(judged, VerdictKind.Indeterminate, unknown.Reason, checks, ["A record of who was present."]);
        if (TooMany(judged, roll, tally) is { } tooMany) return Verdict(judged, VerdictKind.Indeterminate, tooMany.Reason, [.. checks, tooMany], ["The votes by seat."]);
        if (WrittenStep.MeetingAskedFor(judged, roll) is { } asked) return Verdict(judged, VerdictKind.Deferred, asked.Reason, [.. checks, asked], ["A vote at a meeting."]);

        (VerdictKind kind, string reason, List<Check> found, List<string> would) = Decide(judged, roll, tally);
        checks.AddRange(found);
        return kind == VerdictKind.Carried ? Afterwards(judged, reason, checks) : Verdict(judged, kind, reason, checks, would);
    }

    private static bool IsNotMet(Check check) => check.Result == CheckResult.NotMet;

    // Everything that was not kept would have to be.
    private static Verdict Void(Case judged, List<Check> failed, List<Check> checks, Roll roll, Tally tally) => Verdict(
        judged, VerdictKind.Void, string.Join(" ", failed.Where(IsNotMet).Select(c => c.Reason)), checks,
        [.. WrittenStep.WouldChange(judged), .. NoticeStep.WouldChange(judged), .. TermsStep.WouldChange(judged), .. CommitmentStep.WouldChange(judged), .. RequestStep.WouldChange(judged, roll), .. QuorumStep.WouldChange(judged, roll, tally)]);

    // Of more votes than members were there, some were not theirs to cast, and without names nobody can say which.
    private static Check? TooMany(Case judged, Roll roll, Tally tally) =>
        judged.Decision is { Ballots.Count: 0, Totals: not null } && roll.HasNames && tally.For + tally.Against + tally.Abstained > tally.Present
            ? new Check(GovernanceCodes.CountedWithoutNames, "Who may vote", CheckResult.Unverified, string.Create(CultureInfo.InvariantCulture, $"{tally.For + tally.Against + tally.Abstained} votes and abstentions were counted, and only {tally.Present} who may vote were present."))
            : null;

    private static Verdict Afterwards(Case judged, string reason, List<Check> checks)
    {
        if (RatificationStep.Judge(judged) is { } ratified)
        {
            checks.Add(ratified.Check);
            if (ratified.Kind != VerdictKind.Carried)
            {
                if (ratified.Kind == VerdictKind.Pending && EffectStep.Ahead(judged.Rule.Effect) is { } ahead) checks.Add(ahead);
                return Verdict(judged, ratified.Kind, $"{reason} {ratified.Check.Reason}", checks, ratified.Kind == VerdictKind.Pending ? [.. RatificationStep.WouldChange(judged)] : []);
            }
        }

        (VerdictKind kind, Check? effect, DateOnly? on) = EffectStep.Judge(judged);
        if (effect is not null) checks.Add(effect);
        return Verdict(judged, kind, kind == VerdictKind.Pending ? $"{reason} {effect!.Reason}" : reason, checks, [.. EffectStep.WouldChange(judged)]) with { TakesEffectOn = on };
    }

    private static (VerdictKind Kind, string Reason, List<Check> Checks, List<string> WouldChange) Decide(Case judged, Roll roll, Tally tally)
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

        List<Check> majority = [.. MajorityStep.Judge(judged, roll, tally)];
        checks.AddRange(majority);
        string sum = string.Join(" ", majority.Where(c => c.Step != MajorityStep.Abstentions).Select(c => c.Reason));
        if (majority.Find(c => c.Result == CheckResult.Unverified) is { } unknown) return (VerdictKind.Indeterminate, unknown.Reason, checks, ["The votes by seat."]);
        bool isTie = TieStep.IsTie(judged, tally) && !majority.Exists(c => IsNotMet(c) && (c.Code != GovernanceCodes.Majority || c.Step == MajorityStep.Abstentions));
        if (TieStep.Unused(judged, isTie) is { } unused) checks.Add(unused);
        if (majority.TrueForAll(c => c.Result == CheckResult.Met)) return (VerdictKind.Carried, sum, checks, []);
        if (isTie)
        {
            (VerdictKind kind, Check broken) = TieStep.Break(judged, tally);
            List<string> would = kind == VerdictKind.Carried ? [] : [.. TieStep.WouldChange(judged, isTie), .. kind == VerdictKind.NotCarried ? VotesNeededStep.WouldChange(judged, roll, tally) : []];
            return (kind, broken.Reason, [.. checks, broken], would);
        }

        string failed = string.Join(" ", majority.Where(IsNotMet).Select(c => c.Reason));
        if (TieStep.Fallback(judged, tally) is { } fallback)
            return (fallback.Kind, $"{failed} {fallback.Check.Reason}", [.. checks, fallback.Check], fallback.Kind == VerdictKind.Carried ? [] : [.. TieStep.WouldChange(judged, isTie), .. VotesNeededStep.WouldChange(judged, roll, tally)]);
        return (VerdictKind.NotCarried, failed, checks, [.. VotesNeededStep.WouldChange(judged, roll, tally)]);
    }

    private static Verdict Verdict(Case judged, VerdictKind kind, string reason, List<Check> checks, List<string> would) => new()
    {
        Kind = kind,
        Headline = $"{Verdicts.VerdictWords.Of(kind)}. {reason}",
        Checks = checks,
        WouldChange = would,
        Rule = judged.Rule.Words,
    };
}
