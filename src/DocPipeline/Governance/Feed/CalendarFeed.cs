using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;
using DocPipeline.Partnerships;

namespace DocPipeline.Governance.Feed;

/// <summary>
/// The days of reviews and duties as entries of a calendar. An entry belongs to a document, or to a duty and its subject, and moves when the
/// day moves; docs/decisions/0012 says how its number of changes is kept.
/// </summary>
internal static class CalendarFeed
{
    /// <summary>The entries as they stand on a day.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reviews">The reviews of its documents.</param>
    /// <param name="duties">The verdicts on its duties.</param>
    internal static IReadOnlyList<FeedEntry> Of(PartnershipRecord record, IReadOnlyList<ReviewVerdict> reviews, IReadOnlyList<DutyVerdict> duties)
    {
        string host = $"{record.Partnership.Id}.partnership.invalid";
        IEnumerable<FeedEntry> days = reviews.Select(r => new FeedEntry
        {
            Uid = $"review.{r.Document}@{host}",
            On = r.NextOn,
            Summary = $"Review due: {r.Title}",
            Description = string.Join('\n', new[] { string.Join("; ", r.Cycles.Select(c => $"{DutyWords.Months(c.EveryMonths)} ({c.Source})")), r.Conflict }.OfType<string>()),
        }).Concat(duties.Where(d => d.NextOn is not null).Select(WithoutNames).Select(d => new FeedEntry
        {
            Uid = $"duty.{d.Body}.{d.Duty}{(d.Subject is null ? "" : "." + Partnerships.Values.RecordId.Mend(d.Subject))}@{host}",
            On = d.NextOn!.Value,
            Summary = $"{DutyWords.Capital(d.Duty.Value.Replace('-', ' '))}: {d.Subject ?? record.Bodies.First(b => b.Id == d.Body).Name}",
            Description = DutyWords.Capital(d.Source),
        }));
        return [.. days.DistinctBy(e => e.Uid).OrderBy(e => e.On).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The entries with their numbers of changes, counted on from the feed that was published before. An entry that is no longer there is kept
    /// as cancelled until its day has passed, so that calendars take it out.
    /// </summary>
    internal static IReadOnlyList<FeedEntry> After(IReadOnlyList<FeedEntry> now, IReadOnlyList<FeedEntry> before, DateOnly on)
    {
        Dictionary<string, FeedEntry> known = before.ToDictionary(e => e.Uid, StringComparer.Ordinal);
        HashSet<string> kept = now.Select(e => e.Uid).ToHashSet(StringComparer.Ordinal);
        IEnumerable<FeedEntry> entries = now.Select(e => Numbered(e, known.GetValueOrDefault(e.Uid), on))
            .Concat(before.Where(e => !kept.Contains(e.Uid) && (e.On >= on || !e.IsCancelled)).Select(e => Numbered(e with { IsCancelled = true }, e, on)));
        return [.. entries.OrderBy(e => e.On).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    // A year of attendance ends for everybody on one day; whose was poor is not for a calendar that many read.
    private static DutyVerdict WithoutNames(DutyVerdict duty) => duty.Code == DutyCodes.Attendance ? duty with { Subject = null } : duty;

    private static FeedEntry Numbered(FeedEntry entry, FeedEntry? before, DateOnly on) => before is null
        ? entry with { Sequence = 0, ChangedOn = on }
        : entry.SaysTheSameAs(before)
            ? entry with { Sequence = before.Sequence, ChangedOn = before.ChangedOn }
            : entry with { Sequence = before.Sequence + 1, ChangedOn = on };
}
