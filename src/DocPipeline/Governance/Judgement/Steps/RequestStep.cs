using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Was the vote asked for by somebody who may ask for one (S1:130)? A record that does not say who asked is not held against the vote.</summary>
internal static class RequestStep
{
    internal static IEnumerable<Check> Judge(Case judged, Roll roll)
    {
        if (judged is not { Rule.Consensus: not null, Decision.VoteAskedForBy: { } asked }) yield break;
        string title = judged.Body.Seats.FirstOrDefault(s => s.Id == asked) is Seat seat ? seat.Title : asked.Value;
        bool isMember = roll.Present.Any(s => s.Id == asked), isAllowed = isMember || (judged.Rule.VoteOnRequestOf == VoteRequest.AnybodyPresent && IsThere(judged, asked));
        yield return new Check(GovernanceCodes.VoteRequest, "Vote asked for", isAllowed ? CheckResult.Met : CheckResult.NotMet, (isAllowed, judged.Rule.VoteOnRequestOf) switch
        {
            (true, _) => $"‘{title}’ asked for a vote.",
            (_, VoteRequest.AnybodyPresent) => $"‘{title}’ asked for a vote and was not at the meeting.",
            _ => $"‘{title}’ asked for a vote. Only a member who was present and may vote can ask for one.",
        });
    }

    /// <summary>How there could have been a vote.</summary>
    internal static IEnumerable<string> WouldChange(Case judged, Roll roll) =>
        Judge(judged, roll).Any(c => c.Result == CheckResult.NotMet) ? ["A vote that a member who is present asks for."] : [];

    private static bool IsThere(Case judged, SeatId asked) => (judged.Decision.Meeting?.Attendance ?? []).Any(a => a.Seat == asked && Roll.Covers(a, judged.Decision.Meeting!.VotedAt));
}
