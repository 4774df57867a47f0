using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.TakingBack;

/// <summary>The story of a draft that comes back to those who work on the archive's record: what was edited is written into it, and pushed.</summary>
public static class TakeBackInArchive
{
    /// <summary>Takes a draft back.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="document">The document that it is a draft of.</param>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="seen">The entry of the record that whoever takes it back has seen.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up; the same draft again changes nothing twice.</param>
    public static Task<Outcome<TakenBackInArchive>> RunAsync(
        OpenedArchive archive, PartnershipId partnership, DocumentId document, string name, ReadOnlyMemory<byte> content, RecordTag seen, string by, CancellationToken cancellationToken) =>
        RunAsync(archive, partnership, files => TakeBackDraft.Plan(files, document, name, content), seen, by, cancellationToken);

    /// <summary>Makes a decision of a draft, which leaves the prose as it is.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="document">The document that it is a draft of.</param>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="asked">The decision that it is to become.</param>
    /// <param name="seen">The entry of the record that whoever proposes it has seen.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<TakenBackInArchive>> ProposeAsync(
        OpenedArchive archive, PartnershipId partnership, DocumentId document, string name, ReadOnlyMemory<byte> content, AmendmentAsked asked, RecordTag seen, string by, CancellationToken cancellationToken) =>
        RunAsync(archive, partnership, files => TakeBackAmendment.Plan(files, document, name, content, asked), seen, by, cancellationToken);

    private static async Task<Outcome<TakenBackInArchive>> RunAsync(OpenedArchive archive, PartnershipId partnership, Func<RecordFiles, Outcome<TakenDraft>> plan, RecordTag seen, string by, CancellationToken cancellationToken)
    {
        Outcome<ArchivedRecord> record = await ArchivedRecords.PullAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (record.IsRefused) return Outcome.Refused<TakenBackInArchive>(record.Findings);
        Outcome<TakenDraft> taken = plan(record.Value.Files);
        if (taken.IsRefused) return Outcome.Refused<TakenBackInArchive>(taken.Findings);
        if (taken.Value.Writes.Count == 0) return Outcome.Done(new TakenBackInArchive(taken.Value, record.Value.Tag), taken.Findings);
        RecordFiles after = taken.Value.Writes.Aggregate(record.Value.Files, (files, write) => files.With(write.Path, write.Content));
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, partnership, after, seen, by, cancellationToken).ConfigureAwait(false);
        return pushed.IsRefused ? Outcome.Refused<TakenBackInArchive>(pushed.Findings) : Outcome.Done(new TakenBackInArchive(taken.Value, pushed.Value.Tag), taken.Findings);
    }
}
