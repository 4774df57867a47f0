using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Rules;

/// <summary>What a rule leaves unsaid. A question that only some cases raise says which.</summary>
internal static class OpenQuestions
{
    internal static IEnumerable<OpenQuestion> Of(Rule rule)
    {
        if (rule.Majority.Count == 0 && rule.Consensus is null)
        {
            yield return new OpenQuestion("majority", $"no majority is stated for a decision of the kind ‘{rule.Type}’",
            [
                Majority("simple-majority", "more than half of those present and voting", RulePreset.SimpleMajority),
                Majority("two-thirds", "two thirds of those present and voting", RulePreset.TwoThirdsPresentAndVoting),
                Majority("unanimous", "nobody against", RulePreset.Unanimous),
            ]);
        }

        if (rule.Quorum.Count == 0 && rule.QuorumIncludes.Count == 0 && !rule.AllPresent)
        {
            yield return new OpenQuestion("quorum", "no quorum is stated",
            [
                new OpenAnswer("none", "no quorum is needed", r => r),
                new OpenAnswer("half", "half of the members in post are needed", r => r with { Quorum = [new QuorumTest(null, new Fraction(1, 2), RuleBase.Members)] }),
            ]);
        }

        if (rule.Notice is { Counting: null, Unit: NoticeUnit.Days or NoticeUnit.WorkingDays } notice && (notice.Length ?? notice.ProposalLength) is not null)
        {
            yield return new OpenQuestion("notice-counting", "it is not said whether the day of the meeting counts",
            [
                new OpenAnswer("ordinary", "ordinary days", r => r with { Notice = notice with { Counting = NoticeCounting.Ordinary } }),
                new OpenAnswer("clear", "clear days", r => r with { Notice = notice with { Counting = NoticeCounting.Clear } }),
            ]);
        }

        if (rule.ConcernedVotes is null)
        {
            yield return new OpenQuestion("member-concerned", "it is not said whether the member whom the decision is about may vote",
            [
                new OpenAnswer("may-vote", "the member may vote", r => r with { ConcernedVotes = true }),
                new OpenAnswer("may-not-vote", "the member may not vote", r => r with { ConcernedVotes = false }),
            ])
            { Arises = judged => judged.Decision.Concerns is not null };
        }

        if (rule is { Consensus: not null, VoteOnRequestOf: null })
        {
            yield return new OpenQuestion("vote-request", "it is not said who may ask for a vote",
            [
                new OpenAnswer("members", "only members who may vote may ask", r => r with { VoteOnRequestOf = VoteRequest.Members }),
                new OpenAnswer("anybody-present", "anybody at the meeting may ask", r => r with { VoteOnRequestOf = VoteRequest.AnybodyPresent }),
            ])
            { Arises = judged => judged.Decision.VoteAskedForBy is { } asked && !Roll.Of(judged).Present.Any(s => s.Id == asked) };
        }

        if (rule.Tie is null && rule.Majority.Contains(ThresholdTest.SimpleMajority))
        {
            yield return new OpenQuestion("tie", "it is not said what happens where votes are equal",
            [
                new OpenAnswer("not-carried", "the proposal falls", r => r with { Tie = TieRule.NotCarried }),
                new OpenAnswer("casting-vote", "the chair has a casting vote", r => r with { Tie = TieRule.CastingVoteOfWhoeverPresides }),
            ]);
        }

        if (rule.Tie == TieRule.CastingVote)
        {
            yield return new OpenQuestion("presiding", "it is not said whether whoever presides while the chair is away has the casting vote",
            [
                new OpenAnswer("whoever-presides", "whoever presides has it", r => r with { Tie = TieRule.CastingVoteOfWhoeverPresides }),
                new OpenAnswer("chair-only", "only the chair has it", r => r with { Tie = TieRule.NotCarried }),
            ])
            { Arises = ChairWasAway };
        }
    }

    // The record can only tell where it names the chair's seat and says who came.
    private static bool ChairWasAway(Case judged)
    {
        if (judged.Decision is not { CastingVote: not null, Meeting: { Attendance.Count: > 0 } meeting }) return false;
        Seat? chair = judged.Body.Seats.FirstOrDefault(s => s.Role == SeatRole.Chair);
        return chair is not null && !meeting.Attendance.Any(a => a.Seat == chair.Id && a.Substitute is null && Roll.Covers(a, meeting.VotedAt));
    }

    private static OpenAnswer Majority(string key, string words, RulePreset preset) =>
        new(key, words, r => r with { Majority = Presets.Majority(preset), Tie = r.Tie ?? TieRule.NotCarried });
}
