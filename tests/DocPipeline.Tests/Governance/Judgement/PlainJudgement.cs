using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Tests.Governance.Judgement;

/// <summary>
/// A second judge, slow and plain, written from the rules' words and not from the first one's code: it walks over the seats one by one and
/// compares repeated sums where the first one compares products.
/// </summary>
internal static class PlainJudgement
{
    /// <summary>The class of seats that the generator's rules speak of.</summary>
    internal const string Council = "council";

    internal static VerdictKind Of(Body body, BodyRules rules, Decision decision)
    {
        DecisionRule rule = rules.Decisions.Single(d => d.Type == decision.Type);
        if (rule.Notice is { } notice && !IsLongEnough(notice, decision)) return VerdictKind.Void;
        var all = new Count();
        var councils = new Count();
        var groups = new Dictionary<string, int>();
        int membership = 0, membershipThere = 0, weight = 0, weightThere = 0, weightFor = 0, weightAgainst = 0, lonely = 0;
        foreach (Seat seat in body.Seats)
        {
            if (seat.Kind != SeatKind.Voting) continue;
            SeatStanding? now = null;
            foreach (SeatStanding standing in seat.Standing)
            {
                if (standing.From <= decision.Meeting!.On && (standing.Until == null || standing.Until >= decision.Meeting.On)) now ??= standing;
            }

            if (now is { Is: SeatState.Vacant or SeatState.Ceased }) continue;
            bool isThere = IsThere(seat, now, rule, decision), hasVote = !rule.WithoutVote.Contains(seat.Id);
            membership++;
            if (isThere) membershipThere++;
            if (!hasVote) continue;
            bool isCouncil = seat.Classes.Contains(Council);
            string group = seat.Group ?? "by itself " + lonely++;
            groups.TryAdd(group, 0);
            int votes = seat.Weight ?? 1;
            weight += votes;
            all.Members++;
            if (isCouncil) councils.Members++;
            if (!isThere) continue;
            weightThere += votes;
            all.Present++;
            foreach (Ballot ballot in decision.Ballots)
            {
                if (ballot.Seat != seat.Id) continue;
                all.Add(ballot.Vote);
                if (isCouncil) councils.Add(ballot.Vote);
                if (ballot.Vote == Vote.For) (groups[group], weightFor) = (groups[group] + 1, weightFor + votes);
                if (ballot.Vote == Vote.Against) (groups[group], weightAgainst) = (groups[group] - 1, weightAgainst + votes);
            }
        }

        QuorumTest quorum = rules.Quorum.Single();
        bool isQuorate = quorum.Of switch
        {
            // Two fifths and one third, by giving each who is there the others to stand for.
            RuleBase.Membership => membershipThere > 0 && Times(5, membershipThere) >= membership + membership,
            RuleBase.Weight => weightThere > 0 && Times(3, weightThere) >= weight,
            _ => all.Present > 0 && Times(3, all.Present) >= all.Members,
        };
        if (!isQuorate) return VerdictKind.Void;
        if (rule.Preset == RulePreset.UnanimousAllPresent && all.Present < all.Members) return VerdictKind.Void;
        if (all.For + all.Against + all.Abstained == 0) return VerdictKind.NotCarried;
        bool isOfTwoTests = rule.Majority.Count > 0, isSimple = !isOfTwoTests && rule.Preset is RulePreset.SimpleMajority or RulePreset.ConsensusElseSimpleMajority;
        bool hasCouncils = councils.For > 0 && councils.For >= councils.Against + councils.Against;
        bool isReached = isOfTwoTests ? hasCouncils && all.For > all.Against : rule.Preset switch
        {
            RulePreset.SimpleMajority or RulePreset.ConsensusElseSimpleMajority => all.For > all.Against,
            RulePreset.TwoThirdsPresentAndVoting => all.For > 0 && all.For >= all.Against + all.Against,
            RulePreset.TwoThirdsOfMembers => all.For > 0 && Times(3, all.For) >= all.Members + all.Members,
            RulePreset.Unanimous => all.For > 0 && all.Against == 0,
            RulePreset.UnanimousAllPresent => all.For > 0 && all.For == all.Members,
            RulePreset.DoubleMajority => all.For > 0 && all.For >= all.Against + all.Against && all.For + all.For > all.Members,
            RulePreset.EveryGroup => groups.Count > 0 && groups.Values.All(g => g > 0),
            RulePreset.WeightedMajority => weightFor > weightAgainst,
            _ => throw new ArgumentOutOfRangeException(nameof(rules)),
        };
        bool concur = rule.Includes.Count == 0 || councils.For >= rule.Includes[0].AtLeast, isBlocked = rule.AbstentionBlocks && all.Abstained > 0;
        if (isReached && concur && !isBlocked) return VerdictKind.Carried;
        bool isTie = (isSimple || (isOfTwoTests && hasCouncils)) && all.For == all.Against && all.For > 0 && concur && !isBlocked;
        if (isTie) return rule.Tie == TieRule.CastingVote && decision.CastingVote == Vote.For ? VerdictKind.Carried : VerdictKind.NotCarried;
        if (rule.Otherwise.Count > 0 && all.For + all.For > all.Members) return VerdictKind.Carried;
        return rule.ElseDeferred ? VerdictKind.Deferred : VerdictKind.NotCarried;
    }

    private static bool IsThere(Seat seat, SeatStanding? now, DecisionRule rule, Decision decision)
    {
        bool isSuspended = now?.Is == SeatState.Suspended;
        if (isSuspended && !(now!.SubstituteFrom is { } from && from <= decision.Meeting!.On)) return false;
        foreach (DeclaredInterest interest in decision.Interests)
        {
            if (interest.Seat == seat.Id && interest.Kind == InterestKind.Prejudicial) return false;
        }

        if (decision.Concerns == seat.Id && rule.ConcernedVotes == false) return false;
        foreach (Attendance attendance in decision.Meeting!.Attendance)
        {
            if (attendance.Seat != seat.Id) continue;
            int at = decision.Meeting.VotedAt!.Value.Minutes, came = attendance.In?.Minutes ?? 0, left = attendance.Out?.Minutes ?? 24 * 60;
            if (at < came || at >= left) continue;
            if (attendance.Substitute == null ? !isSuspended : attendance.Substitute == seat.Substitute) return true;
        }

        return false;
    }

    // Day by day from the one after the notice to the one of the meeting, which is no clear day.
    private static bool IsLongEnough(NoticeRule rule, Decision decision)
    {
        if (decision.Notice == null) return false;
        int days = 0, needed = Times(rule.Unit == NoticeUnit.Weeks ? 7 : 1, rule.Length!.Value);
        DateOnly last = rule.Counting == NoticeCounting.Clear ? decision.Meeting!.On.AddDays(-1) : decision.Meeting!.On;
        for (DateOnly day = decision.Notice.SentOn.AddDays(1); day <= last; day = day.AddDays(1)) days++;
        return days >= needed;
    }

    private static int Times(int times, int count)
    {
        int sum = 0;
        for (int i = 0; i < times; i++) sum += count;
        return sum;
    }

    private sealed class Count
    {
        internal int Members { get; set; }

        internal int Present { get; set; }

        internal int For { get; private set; }

        internal int Against { get; private set; }

        internal int Abstained { get; private set; }

        internal void Add(Vote vote)
        {
            if (vote == Vote.For) For++;
            if (vote == Vote.Against) Against++;
            if (vote == Vote.Abstain) Abstained++;
        }
    }
}
