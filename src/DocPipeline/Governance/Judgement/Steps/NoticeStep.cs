using System.Globalization;
using DocPipeline.Governance.Calendar;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 2: was the notice long enough? A meeting that goes on after an adjournment stands on the notice of the first.</summary>
internal static class NoticeStep
{
    internal static IEnumerable<Check> Judge(Case judged)
    {
        if (judged.Rule.Notice is not { } rule || judged.Decision.Meeting is not { } meeting) yield break;
        if (judged.Decision.Notice is not { } given)
        {
            yield return Made(CheckResult.NotMet, "Notice is needed, and the record shows none.");
            yield break;
        }

        foreach (Check check in Sent(judged, given)) yield return check;
        if (rule.ProposalLength is { } proposal) yield return Proposal(rule, given, meeting, proposal);
        if (Length(rule, meeting) is not { } length)
        {
            yield return Made(CheckResult.Met, $"Notice was sent on {Dates.Words(given.SentOn)}. No period is stated.");
            yield break;
        }

        yield return Counted(rule, meeting, length, Start(rule, given), rule.From == NoticeStart.Served ? "The notice was served on" : "The notice was sent on");
        if (rule.From == NoticeStart.Served && given.ServedOn is null)
            yield return Made(CheckResult.Unverified, "The record does not say when the notice was served, so the day of sending was counted from.");
    }

    /// <summary>What would have been notice enough.</summary>
    internal static IEnumerable<string> WouldChange(Case judged)
    {
        if (judged is not { Rule.Notice: { } rule, Decision.Meeting: { } meeting }) yield break;
        if (judged.Decision.Notice is not { } given)
        {
            yield return "A meeting of which notice is given.";
            yield break;
        }

        if (Missed(judged, given).Absent is { Count: > 0 } absent) yield return $"Notice to {NamesOf(absent)} too.";
        if (Length(rule, meeting) is { } length && Earliest(rule, Start(rule, given), length) is var earliest && earliest > Held(meeting))
            yield return $"With the same notice a meeting on {Dates.Words(earliest)} or later; for {Dates.Words(Held(meeting))}, notice by {Dates.Words(NoticePeriod.LatestNotice(Held(meeting), length, rule.Unit, Counting(rule)))}.";
        else if (rule.ProposalLength is { } proposal) yield return $"For {Dates.Words(Held(meeting))}, a proposal handed in by {Dates.Words(NoticePeriod.LatestNotice(Held(meeting), proposal, rule.Unit, Counting(rule)))}.";
    }

    // Whoever was told nothing and stayed away could not vote; whoever came all the same has lost nothing by it.
    private static IEnumerable<Check> Sent(Case judged, NoticeGiven given)
    {
        (List<Seat> absent, List<Seat> came) = Missed(judged, given);
        if (absent.Count > 0) yield return Made(CheckResult.NotMet, $"Notice was not sent to {NamesOf(absent)}, who did not come.");
        if (came.Count > 0) yield return Made(CheckResult.Remark, $"Notice was not sent to {NamesOf(came)}, who came all the same.");
    }

    private static (List<Seat> Absent, List<Seat> Came) Missed(Case judged, NoticeGiven given)
    {
        if (given.To.Count == 0) return ([], []);
        Roll roll = Roll.Of(judged);
        List<Seat> missed = [.. roll.Members.Where(m => !given.To.Contains(m.Id))];
        return ([.. missed.Where(m => !roll.Present.Contains(m))], [.. missed.Where(roll.Present.Contains)]);
    }

    private static string NamesOf(List<Seat> seats) => string.Join(", ", seats.Select(s => $"‘{s.Title}’"));

    private static Check Proposal(NoticeRule rule, NoticeGiven given, Meeting meeting, int length) => given.ProposedOn is { } on
        ? Counted(rule, meeting, length, on, "The proposal was handed in on")
        : Made(CheckResult.Unverified, $"The proposal must be handed in {NoticePeriod.Words(length, rule.Unit, rule.Counting)} before the meeting, and the record does not say when it was.");

    private static Check Counted(NoticeRule rule, Meeting meeting, int length, DateOnly from, string did)
    {
        DateOnly held = Held(meeting), earliest = Earliest(rule, from, length);
        string period = NoticePeriod.Words(length, rule.Unit, Counting(rule)), first = meeting.AdjournedFrom is null ? "" : ", the day of the meeting that was adjourned";
        return held >= earliest
            ? Made(CheckResult.Met, $"{did} {Dates.Words(from)} for {Dates.Words(held)}{first}. With {period} the meeting could be on {Dates.Words(earliest)} or later.")
            : Made(CheckResult.NotMet, $"{did} {Dates.Words(from)} for {Dates.Words(held)}{first}. With {period} the meeting could be on {Dates.Words(earliest)} at the earliest: it was {Days(earliest.DayNumber - held.DayNumber)} too soon.");
    }

    private static int? Length(NoticeRule rule, Meeting meeting) => meeting.Urgent && rule.UrgentLength is { } urgent ? urgent : rule.Length;

    private static DateOnly Start(NoticeRule rule, NoticeGiven given) => rule.From == NoticeStart.Served ? given.ServedOn ?? given.SentOn : given.SentOn;

    private static DateOnly Held(Meeting meeting) => meeting.AdjournedFrom ?? meeting.On;

    private static NoticeCounting Counting(NoticeRule rule) => rule.Counting ?? NoticeCounting.Ordinary;

    private static DateOnly Earliest(NoticeRule rule, DateOnly from, int length) => NoticePeriod.EarliestMeeting(from, length, rule.Unit, Counting(rule));

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Notice, "Notice", result, reason);

    private static string Days(int count) => count == 1 ? "one day" : string.Create(CultureInfo.InvariantCulture, $"{count} days");
}
