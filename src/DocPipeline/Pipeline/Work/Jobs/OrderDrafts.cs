using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Stored;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>What a job drafts that is asked for the documents of a partnership, or of many.</summary>
public static class OrderDrafts
{
    /// <summary>The documents of one partnership.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="documents">Which of them; all that the record lists if left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The items; <see cref="DraftIntoStore.NoRecord"/> or <see cref="DraftDocument.NoSuchDocument"/> where there is none such.</returns>
    public static async Task<Outcome<IReadOnlyList<JobItem>>> OfAsync(OpenedArchive archive, PartnershipId partnership, IReadOnlyList<DocumentId>? documents, CancellationToken cancellationToken)
    {
        if (await ArchivedRecords.ReadAsync(archive, partnership, cancellationToken).ConfigureAwait(false) is not { } record)
            return Refused(new Finding(DraftIntoStore.NoRecord, Severity.Error, $"There is no record of a partnership ‘{partnership}’."));
        IReadOnlyList<DocumentId> there = RecordOutline.Read(record.Files).Documents;
        Finding[] missing = [.. (documents ?? []).Where(each => !there.Contains(each)).Distinct().Select(each => new Finding(DraftDocument.NoSuchDocument, Severity.Error, $"The record has no document ‘{each}’.") { Expected = there.Count == 0 ? "at least one entry under documents" : $"one of: {string.Join(", ", there)}" })];
        if (missing.Length > 0) return Refused(missing);
        return there.Count == 0
            ? Refused(new Finding(DraftDocument.NoSuchDocument, Severity.Error, "The record lists no document."))
            : Outcome.Done<IReadOnlyList<JobItem>>([.. (documents ?? there).Distinct().Select(each => new JobItem(partnership.Value, each.Value))]);
    }

    /// <summary>The documents of every partnership that somebody may have drafted. A record without documents has none to draft.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="may">Whose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<IReadOnlyList<JobItem>>> AllAsync(OpenedArchive archive, Func<PartnershipId, bool> may, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(may);
        Outcome<IReadOnlyList<ListedObject>> objects = await ArchiveContents.ListAsync(archive, cancellationToken).ConfigureAwait(false);
        if (objects.IsRefused) return Outcome.Refused<IReadOnlyList<JobItem>>(objects.Findings);
        List<JobItem> items = [];
        foreach (PartnershipId partnership in objects.Value.Where(each => each.IsRecord).Select(each => new PartnershipId(each.Name)).Where(may))
        {
            if ((await OfAsync(archive, partnership, documents: null, cancellationToken).ConfigureAwait(false)).Value is { } own) items.AddRange(own);
        }

        return items.Count == 0 ? Refused(new Finding(DraftIntoStore.NoRecord, Severity.Error, "There is no record whose documents you may have drafted."))
            : items.Count > Job.MostItems ? Refused(new Finding(TooMany, Severity.Error, $"These are {items.Count:N0} documents.") { Expected = $"at most {Job.MostItems:N0} in one job", Suggestion = "Ask for them partnership by partnership." })
            : Outcome.Done<IReadOnlyList<JobItem>>(items);
    }

    /// <summary>A job would do more than one job may.</summary>
    public static readonly FindingCode TooMany = new("JOB-TOO-LARGE");

    private static Outcome<IReadOnlyList<JobItem>> Refused(params Finding[] findings) => Outcome.Refused<IReadOnlyList<JobItem>>(findings);
}
