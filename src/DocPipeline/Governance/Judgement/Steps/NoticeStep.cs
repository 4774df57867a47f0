using System.Globalization;
using DocPipeline.Governance.Calendar;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules.Notices;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 2: was the notice long enough? A meeting that goes on after an adjournment stands on the notice of the first.</summary>
internal static class NoticeStep
{
    internal static IEnumerable<Check> Judge(Case judged)
    {
        if (judged.Rule.Notice is not { } rule || judged.Decision.Meeting is not { } meeting) yield break;
        if (judged.Decision.Notice is not { } given)
        {
            yield return new Check(GovernanceCodes.Notice, "Notice", CheckResult.NotMet, "Notice is needed, and the record shows none.");
            yield break;
        }

        bool isUrgent = meeting.Urgent && rule.UrgentLength is not null;
        if ((isUrgent ? rule.UrgentLength : rule.Length) is not { } length)
        {
            yield return new Check(GovernanceCodes.Notice, "Notice", CheckResult.Met, $"Notice was sent on {Dates.Words(given.SentOn)}. No period is stated.");
            yield break;
        }

        DateOnly from = rule.From == NoticeStart.Served ? given.ServedOn ?? given.SentOn : given.SentOn;
        DateOnly held = meeting.AdjournedFrom ?? meeting.On;
        NoticeCounting counting = rule.Counting ?? NoticeCounting.Ordinary;
        DateOnly earliest = NoticePeriod.EarliestMeeting(from, length, rule.Unit, counting);
        string period = NoticePeriod.Words(length, rule.Unit, counting);
        string start = rule.From == NoticeStart.Served ? "served" : "sent";
        bool isMet = held >= earliest;
        string sum = isMet
            ? $"The notice was {start} on {Dates.Words(from)} for {Dates.Words(held)}. {period} end in time: the earliest day was {Dates.Words(earliest)}."
            : string.Create(CultureInfo.InvariantCulture, $"The notice was {start} on {Dates.Words(from)} for {Dates.Words(held)}. {period} allow {Dates.Words(earliest)} at the earliest, {Days(earliest.DayNumber - held.DayNumber)} later.");
        yield return new Check(GovernanceCodes.Notice, "Notice", isMet ? CheckResult.Met : CheckResult.NotMet, sum);
        if (rule.From == NoticeStart.Served && given.ServedOn is null)
            yield return new Check(GovernanceCodes.Notice, "Notice", CheckResult.Unverified, "The record does not say when the notice was served, so the day of sending was counted from.");
    }

    private static string Days(int count) => count == 1 ? "one day" : string.Create(CultureInfo.InvariantCulture, $"{count} days");
}
