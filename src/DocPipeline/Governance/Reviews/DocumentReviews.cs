using System.Globalization;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Duties.Cycles;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Governance.Reviews;

/// <summary>When each document is to be reviewed, by the cycles that are stated for it.</summary>
internal static class DocumentReviews
{
    /// <summary>One verdict for each document with a stated cycle; a rendition goes by its original.</summary>
    internal static IReadOnlyList<ReviewVerdict> Of(PartnershipRecord record, IReadOnlyList<RecordedEvent> events, DateOnly on) =>
        [.. record.Documents.Where(d => d.Reviews.Count > 0 && d.RenditionOf is null).Select(d => Of(record, d, [.. events.Where(e => e.What == EventName.Review && e.Document == d.Id && e.On <= on)], on))];

    private static ReviewVerdict Of(PartnershipRecord record, Document document, RecordedEvent[] reviews, DateOnly on)
    {
        // Of cycles that fall on one day the shorter governs, and of equal ones the first.
        (StatedReview Stated, DateOnly Due, int Late)[] cycles =
        [
            .. document.Reviews.Select(r => (Stated: r, Next: new ReviewCycle { From = r.From, Months = r.EveryMonths }.After(reviews.Select(e => e.On))))
                .Select(r => (r.Stated, r.Next.Due, r.Next.DaysLate)).OrderBy(r => r.Due).ThenBy(r => r.Stated.EveryMonths),
        ];
        (StatedReview governing, DateOnly due, int late) = cycles[0];
        DateOnly warnFrom = due.AddDays(-(governing.WarnDays ?? DutyCase.UsualWarning));
        RecordedEvent? last = reviews.LastOrDefault();
        int overdue = Math.Max(0, on.DayNumber - due.DayNumber);
        DutyVerdictKind kind = overdue > 0 ? DutyVerdictKind.Overdue : on >= warnFrom ? DutyVerdictKind.Due : DutyVerdictKind.NotDue;
        DueCycle[] stated = [.. cycles.Select(c => new DueCycle(c.Stated.EveryMonths, c.Due, Source(record, document, c.Stated)))];
        string done = last is null ? "No review is recorded." : $"Last reviewed on {Dates.Words(last.On)}: {Outcome(last.Outcome)}{(late > 0 ? $", {DutyWords.Number(late, "day")} late" : "")}.";
        return new ReviewVerdict
        {
            Code = stated.DistinctBy(c => c.DueOn).Skip(1).Any() ? DutyCodes.ReviewConflict : DutyCodes.Review,
            Document = document.Id,
            Title = document.Title,
            Kind = kind,
            Reason = $"{done} {(overdue > 0 ? $"The review was due by {Dates.Words(due)} and is {DutyWords.Number(overdue, "day")} overdue." : $"The next review is due by {Dates.Words(due)}.")}",
            LastOn = last?.On,
            LastOutcome = last?.Outcome,
            NextOn = due,
            WarnFrom = warnFrom,
            OverdueByDays = overdue,
            Cycles = stated,
            Conflict = stated.DistinctBy(c => (c.EveryMonths, c.DueOn)).Skip(1).Any() ? $"{Conflict(stated)} To mend it, state one cycle in all of them." : null,
        };
    }

    /// <summary>Which cycles are stated for a document, and which governs; how that is mended, whoever says it adds in his own way.</summary>
    internal static string Conflict(IReadOnlyList<DueCycle> cycles) =>
        string.Create(CultureInfo.InvariantCulture, $"{cycles.Count} cycles are stated: {DutyWords.List([.. cycles.Select(c => $"{DutyWords.Months(c.EveryMonths)} ({c.Source}), due by {Dates.Words(c.DueOn)}")])}. The earliest governs.");

    // A cycle without an anchor is stated by another document: by the cover sheet that put this one to a meeting, if there is one.
    private static string Source(PartnershipRecord record, Document document, StatedReview review) =>
        review.StatedIn is { } anchor ? $"{document.Id}, #{anchor}"
        : record.Documents.Where(d => d.Sheet?.About == document.Id && d.RenditionOf is null).ToArray() is [{ } sheet] ? sheet.Id.Value
        : "another document";

    private static string Outcome(ReviewOutcome? outcome) => outcome switch
    {
        ReviewOutcome.Amended => "amended",
        ReviewOutcome.Replaced => "replaced",
        _ => "confirmed unchanged",
    };
}
