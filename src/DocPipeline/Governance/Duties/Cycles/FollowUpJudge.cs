using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Duties.Cycles;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Duties.Cycles;

/// <summary>Whether what must follow an event has followed, in time and by those who must do it.</summary>
internal static class FollowUpJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, FollowUpDuty duty)
    {
        RecordedEvent[] first = [.. judged.Events.Where(e => duty.After.Contains(e.What) && (e.Body is null || e.Body == judged.Body.Id))];
        return first.Length == 0
            ? [judged.Verdict(DutyCodes.FollowUp, DutyVerdictKind.NotDue, $"Nothing has happened after which {duty.Then.Words} must follow.")]
            : [.. first.Select(e => Of(judged, duty, e))];
    }

    private static DutyVerdict Of(DutyCase judged, FollowUpDuty duty, RecordedEvent after)
    {
        Seat? seat = judged.Body.Seats.FirstOrDefault(s => s.Id == after.Seat);
        string subject = $"{after.What.Words} of {Dates.Words(after.On)}{(seat is null ? after.Subject is null ? "" : $", {after.Subject}" : $", {judged.NameOf(seat)}")}";
        DateOnly? latest = (duty.WithinDays, duty.WithinMonths) switch { ({ } days, _) => after.On.AddDays(days), (_, { } months) => after.On.AddMonths(months), _ => null };
        string whose = duty.ByNominator && seat is not null ? $" by {Nominator(judged, seat).Name}" : "";
        RecordedEvent? then = judged.EventsOf(duty.Then).FirstOrDefault(e => e.On >= after.On && e.Seat == after.Seat && e.Subject == after.Subject);
        if (then is null)
        {
            return latest is { } day
                ? judged.Verdict(DutyCodes.FollowUp, judged.Towards(day), $"{DutyWords.Capital(duty.Then.Words)}{whose} is to follow by {Dates.Words(day)}.{judged.OverdueWords(day)}", subject, day, $"The event ‘{duty.Then}’.")
                : judged.Verdict(DutyCodes.FollowUp, DutyVerdictKind.Due, $"{DutyWords.Capital(duty.Then.Words)}{whose} is to follow. No period is stated, so as soon as can be.", subject, null, $"The event ‘{duty.Then}’.");
        }

        string sum = $"{DutyWords.Capital(duty.Then.Words)} followed on {Dates.Words(then.On)}.";
        if (then.On > latest) return judged.Verdict(DutyCodes.FollowUp, judged.NotKept, $"{sum} The last day for it was {Dates.Words(latest.Value)}.", subject);
        string[] missing = [.. duty.By.Except(then.By)];
        if (missing.Length > 0) return judged.Verdict(DutyCodes.FollowUp, judged.NotKept, $"{sum} {DutyWords.Capital(DutyWords.List([.. missing.Select(m => m.Replace('-', ' '))]))} had no part in it.", subject);
        if (duty.ByNominator && seat is not null && then.By.Count > 0 && !then.By.Contains(Nominator(judged, seat).Id))
            return judged.Verdict(DutyCodes.FollowUp, judged.NotKept, $"{sum} It was made by {DutyWords.List([.. then.By])}, and the seat is for {Nominator(judged, seat).Name} to fill.", subject);
        DateOnly? until = duty.ByNominator ? NextReview(judged) : null;
        return judged.Verdict(DutyCodes.FollowUp, DutyVerdictKind.Compliant, until is { } end ? $"{sum} Whoever was appointed stays until the next review, due by {Dates.Words(end)}." : sum, subject, until);
    }

    private static (string Id, string Name) Nominator(DutyCase judged, Seat seat) => seat switch
    {
        { NominatedBy: { } body } => (body.Value, judged.Record.Bodies.First(b => b.Id == body).Name),
        { Organisation: { } organisation } => (organisation.Value, judged.Record.Organisations.First(o => o.Id == organisation).Name),
        { Sector: { } sector } => (sector.ToString().ToLowerInvariant(), $"the {sector.ToString().ToLowerInvariant()} sector"),
        _ => (seat.Id.Value, $"whoever fills ‘{judged.NameOf(seat)}’"),
    };

    // Replacements hold until the review of the membership (S1:144, 146, 151).
    private static DateOnly? NextReview(DutyCase judged) => judged.Group.Must.FirstOrDefault(d => d.Every?.Event == MembershipReview) is { } review
        ? RecurringJudge.Judge(judged with { Duty = review }, review.Every!)[0].NextOn
        : null;

    private static EventName MembershipReview { get; } = new("membership-review");
}
