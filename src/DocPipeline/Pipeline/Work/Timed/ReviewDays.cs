using System.Globalization;
using System.Text.Json;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Governance.Duties;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Pipeline.Work.Timed;

/// <summary>
/// What is due in all partnerships of an archive, judged once a day and kept: the front page shows it without reading two hundred records,
/// and what was said on a day can be looked up.
/// </summary>
public static class ReviewDays
{
    private const string Days = "work/reviews/";

    /// <summary>The last day that was judged; nothing where none was.</summary>
    public static async Task<ReviewDay?> LastAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        BlobName? last = null;
        await foreach (BlobName name in store.ListAsync(Days, cancellationToken).ConfigureAwait(false)) last = name;
        return last is null ? null : await store.ReadAsync(last, PipelineJson.Default.ReviewDay, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Judges today, in Europe/London. A day is judged once.</summary>
    internal static async Task<ReviewDay> JudgeAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        DateOnly today = new Moment(archive.Clock.GetUtcNow()).On;
        BlobName name = BlobName.Of($"{Days}{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json");
        if (await archive.Store.ReadAsync(name, PipelineJson.Default.ReviewDay, cancellationToken).ConfigureAwait(false) is { } judged) return judged;
        Outcome<IReadOnlyList<ListedObject>> objects = await ArchiveContents.ListAsync(archive, cancellationToken).ConfigureAwait(false);
        if (objects.IsRefused) throw new InvalidDataException($"The archive cannot be listed. {objects.Findings[0]}");
        List<PartnershipReviews> partnerships = [];
        foreach (ListedObject each in objects.Value.Where(each => each.IsRecord))
        {
            if (await ArchivedRecords.ReadAsync(archive, new PartnershipId(each.Name), cancellationToken).ConfigureAwait(false) is { } record) partnerships.Add(Judge(each.Name, record, today));
        }

        return await archive.Store.SayOnceAsync(name, new ReviewDay(today, partnerships), PipelineJson.Default.ReviewDay, cancellationToken).ConfigureAwait(false);
    }

    private static PartnershipReviews Judge(string partnership, ArchivedRecord record, DateOnly today)
    {
        Outcome<ReviewsOnDay> asked = AskReviews.On(record.Files, today);
        return asked.IsRefused ? new PartnershipReviews(partnership, partnership, [], asked.Findings) : new PartnershipReviews(
            partnership,
            asked.Value.Partnership,
            [
                .. asked.Value.Reviews.Where(review => IsOpen(review.Kind)).Select(review => new ReviewItem(review.Document.Value, Word(review.Kind), review.Reason, review.NextOn, review.OverdueByDays)),
                .. asked.Value.Duties.Where(duty => IsOpen(duty.Kind)).Select(duty => new ReviewItem($"{duty.Body}/{duty.Duty}", Word(duty.Kind), duty.Reason, duty.NextOn, 0)),
            ],
            []);
    }

    private static bool IsOpen(DutyVerdictKind kind) => kind is not (DutyVerdictKind.NotDue or DutyVerdictKind.Compliant);

    private static string Word(DutyVerdictKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
