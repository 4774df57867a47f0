using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;

namespace DocPipeline.Tests.Governance.Judgement;

/// <summary>
/// A second judge, slow and plain, written from the rules' words and not from the first one's code: it walks over the seats one by one and
/// compares repeated sums where the first one compares products.
/// </summary>
internal static class PlainJudgement
{
    internal static VerdictKind Of(Body body, BodyRules rules, Decision decision)
    {
        DecisionRule rule = rules.Decisions.Single(d => d.Type == decision.Type);
        int members = 0, present = 0, inFavour = 0, against = 0, abstained = 0;
        foreach (Seat seat in body.Seats)
        {
            if (seat.Kind != SeatKind.Voting) continue;
            string? state = null;
            foreach (SeatStanding standing in seat.Standing)
            {
                bool isNow = standing.From <= decision.Meeting!.On && (standing.Until == null || standing.Until >= decision.Meeting.On);
                if (isNow && state == null) state = standing.Is.ToString();
            }

            if (state is "Vacant" or "Ceased") continue;
            members++;
            if (state == "Suspended") continue;
            bool isConflicted = false;
            foreach (DeclaredInterest interest in decision.Interests) isConflicted |= interest.Seat == seat.Id && interest.Kind == InterestKind.Prejudicial;
            if (isConflicted) continue;
            bool isThere = false;
            foreach (Attendance attendance in decision.Meeting!.Attendance)
            {
                if (attendance.Seat != seat.Id) continue;
                int at = decision.Meeting.VotedAt!.Value.Minutes, from = attendance.In?.Minutes ?? 0, until = attendance.Out?.Minutes ?? 24 * 60;
                bool mayStand = attendance.Substitute == null || attendance.Substitute == seat.Substitute;
                if (from <= at && at < until && mayStand) isThere = true;
            }

            if (!isThere) continue;
            present++;
            foreach (Ballot ballot in decision.Ballots)
            {
                if (ballot.Seat != seat.Id) continue;
                if (ballot.Vote == Vote.For) inFavour++;
                if (ballot.Vote == Vote.Against) against++;
                if (ballot.Vote == Vote.Abstain) abstained++;
            }
        }

        // One third of the members, by giving each who is present three members to stand for.
        int stoodFor = 0;
        for (int i = 0; i < present; i++) stoodFor += 3;
        if (stoodFor < members || present == 0) return VerdictKind.Void;
        bool isReached = rule.Preset switch
        {
            RulePreset.SimpleMajority => inFavour > against,
            RulePreset.TwoThirdsPresentAndVoting => inFavour > 0 && inFavour >= against + against,
            RulePreset.TwoThirdsOfMembers => inFavour > 0 && inFavour + inFavour + inFavour >= members + members,
            RulePreset.Unanimous => inFavour > 0 && against == 0,
            RulePreset.UnanimousAllPresent => inFavour > 0 && inFavour == members,
            RulePreset.DoubleMajority => inFavour > 0 && inFavour >= against + against && inFavour + inFavour > members,
            _ => throw new ArgumentOutOfRangeException(nameof(rules)),
        };
        if (rule.Preset == RulePreset.UnanimousAllPresent && present < members) return VerdictKind.Void;
        if (isReached) return VerdictKind.Carried;
        bool isTie = rule.Preset == RulePreset.SimpleMajority && inFavour == against && inFavour > 0;
        return isTie && rule.Tie == DocPipeline.Partnerships.Rules.Majorities.TieRule.CastingVote && decision.CastingVote == Vote.For ? VerdictKind.Carried : VerdictKind.NotCarried;
    }

}
