using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Duties.Membership;

namespace DocPipeline.Governance.Duties.Membership;

/// <summary>Whether those who leave gave the notice that is stated, and from when they are gone.</summary>
internal static class LeavingJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, LeavingDuty duty)
    {
        RecordedEvent[] notices = [.. judged.EventsOf(duty.Event).Where(e => e.On >= judged.Since)];
        return notices.Length == 0 ? [judged.Verdict(DutyCodes.Leaving, DutyVerdictKind.NotDue, $"No {duty.Event.Words} is recorded.")] : [.. notices.SelectMany(e => Of(judged, duty, e))];
    }

    /// <summary>The last day in post: as the notice names it, or the corresponding date so many months later; a month that has none ends on its last day.</summary>
    internal static DateOnly LastDay(LeavingDuty duty, RecordedEvent notice) => notice.EffectiveOn ?? Earliest(duty, notice);

    /// <summary>Whether notice was given in the form that is stated; without it none has been given.</summary>
    internal static bool IsInForm(LeavingDuty duty, RecordedEvent notice) => (!duty.InWriting || notice.InWriting) && (!duty.Verbally || notice.Verbally);

    private static DateOnly Earliest(LeavingDuty duty, RecordedEvent notice) => duty.Months is { } months ? notice.On.AddMonths(months) : notice.On;

    private static IEnumerable<DutyVerdict> Of(DutyCase judged, LeavingDuty duty, RecordedEvent notice)
    {
        string who = (judged.Body.Seats.FirstOrDefault(s => s.Id == notice.Seat) is { } seat ? judged.NameOf(seat) : null) ?? judged.Record.Organisations.FirstOrDefault(o => o.Id == notice.Organisation)?.Name ?? duty.Event.Words;
        string subject = $"{who}, notice of {Dates.Words(notice.On)}";
        if (!IsInForm(duty, notice))
        {
            string lacking = DutyWords.List([.. new[] { duty.InWriting && !notice.InWriting ? "in writing" : null, duty.Verbally && !notice.Verbally ? "by word of mouth" : null }.OfType<string>()]);
            yield return judged.Verdict(DutyCodes.Leaving, DutyVerdictKind.NotCompliant, $"Notice was not given {lacking}.", subject, null, $"Notice {lacking}.");
            yield break;
        }

        DateOnly earliest = Earliest(duty, notice), end = LastDay(duty, notice);
        if (end < earliest)
            yield return judged.Verdict(DutyCodes.Leaving, DutyVerdictKind.NotCompliant, $"The notice names {Dates.Words(end)} as the last day; {DutyWords.Number(duty.Months ?? 0, "month")} from {Dates.Words(notice.On)} {(duty.Months == 1 ? "ends" : "end")} on {Dates.Words(earliest)}.", subject, earliest, $"A last day not before {Dates.Words(earliest)}.");
        else
            yield return judged.Verdict(DutyCodes.Leaving, DutyVerdictKind.Compliant, duty.Months is null ? "Notice was given as stated; no period is." : $"In post up to and including {Dates.Words(end)}: {DutyWords.Number(duty.Months.Value, "month")} from {Dates.Words(notice.On)} {(duty.Months == 1 ? "ends" : "end")} on {Dates.Words(earliest)}.", subject, end >= judged.On ? end : null);

        // S1:143 lets the organisation go with its member, S1:146 sends every vacancy back to it.
        if (duty.OrganisationToo && judged.Group.Must.FirstOrDefault(d => d.FollowUp is { ByNominator: true } follow && follow.After.Contains(duty.Event)) is { } refill)
        {
            yield return judged.Verdict(DutyCodes.Leaving, DutyVerdictKind.Indeterminate, "The organisation leaves together with its member, and it is also to appoint another: both are stated.", $"{who}, the organisation", null, "A rule that says which of the two counts.") with
            {
                Readings =
                [
                    new DutyReading("as the rule on leaving says", DutyVerdictKind.Compliant, "The organisation has left, and nobody is appointed."),
                    new DutyReading($"as the duty ‘{refill.Id}’ says", DutyVerdictKind.Due, "The organisation stays and appoints another member."),
                ],
            };
        }
    }
}
