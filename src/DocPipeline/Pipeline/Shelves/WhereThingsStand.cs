using DocPipeline.Findings;
using DocPipeline.Governance.Duties;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>The story of somebody who asks where everything stands: what is out for signature and late, what is to be reviewed, what waits for a look.</summary>
/// <param name="archive">The archive.</param>
/// <param name="list">Which partnerships there are.</param>
/// <param name="records">Their records.</param>
/// <param name="rounds">Their rounds.</param>
public sealed class WhereThingsStand(OpenedArchive archive, ListPartnerships list, RecordShelf records, RoundShelf rounds)
{
    /// <summary>So many days before its last day somebody who has not answered is late.</summary>
    public const int SoonDays = 7;

    private const int MostEvents = 10;

    /// <summary>Says where everything stands.</summary>
    /// <param name="sees">Whether whoever asks may know of a partnership.</param>
    /// <param name="on">Today.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Standing>> NowAsync(Func<PartnershipId, bool> sees, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sees);
        Outcome<IReadOnlyList<ListedObject>> all = await list.AllAsync(cancellationToken).ConfigureAwait(false);
        if (all.IsRefused) return Outcome.Refused<Standing>(all.Findings);
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        List<StandingReview> reviews = [];
        int mistaken = 0;
        foreach (ListedObject listed in all.Value)
        {
            PartnershipId id = new(listed.Name);
            if (!sees(id) || await records.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } record) continue;
            names[id.Value] = record.Read.Value?.Partnership.Name ?? id.Value;
            if (record.Read.Findings.Any(finding => finding.Severity == Severity.Error)) mistaken++;
            if (record.ReviewsOn(on).Value is { } asked) reviews.AddRange(ReviewsOf(id.Value, names[id.Value], asked));
        }

        IReadOnlyList<RoundStatus> open = await rounds.OpenAsync(id => names.ContainsKey(id.Value), cancellationToken).ConfigureAwait(false);
        StandingRound[] waiting = [.. open.Select(round => StandingRound.Of(round, names[round.Document.Split('/')[0]], on)).OrderByDescending(round => round.IsLate).ThenBy(round => round.LastDay).ThenBy(round => round.Round.Round, StringComparer.Ordinal)];
        return Outcome.Done(new Standing(
            names.Count, waiting, [.. reviews.OrderByDescending(review => review.IsOverdue).ThenBy(review => review.On ?? DateOnly.MaxValue).ThenBy(review => review.Partnership, StringComparer.Ordinal)], mistaken,
            open.Sum(round => round.Slots.Count(slot => slot.State == SlotState.AwaitingAcceptance)), [.. EventsOf(open, names).OrderByDescending(each => each.At).Take(MostEvents)], archive.Clock.GetUtcNow()));
    }

    private static IEnumerable<StandingReview> ReviewsOf(string partnership, string name, ReviewsOnDay asked) =>
    [
        .. from review in asked.Reviews
           where review.Kind is DutyVerdictKind.Due or DutyVerdictKind.Overdue
           select new StandingReview(partnership, name, review.Title, review.Kind == DutyVerdictKind.Overdue, review.NextOn, review.Reason) { OverdueByDays = review.OverdueByDays },
        .. from duty in asked.Duties
           where duty.Kind is DutyVerdictKind.Due or DutyVerdictKind.Overdue
           select new StandingReview(partnership, name, asked.BodyNames.GetValueOrDefault(duty.Body.Value, duty.Body.Value), duty.Kind == DutyVerdictKind.Overdue, duty.NextOn, duty.Reason),
    ];

    private static IEnumerable<StandingEvent> EventsOf(IReadOnlyList<RoundStatus> open, Dictionary<string, string> names)
    {
        foreach (RoundStatus round in open)
        {
            string partnership = round.Document.Split('/')[0];
            StandingEvent At(DateTimeOffset at, string what) => new(at, what, partnership, names[partnership], round.Round);
            if (round.IssuedAt is { } issued) yield return At(issued, $"{round.Title}, version {round.Version} went out for signature");
            foreach (SlotStatus slot in round.Slots)
                if (slot.SignedAt is { } signed) yield return At(signed, $"{slot.Name} signed {round.Title}");
        }
    }
}
