using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Stored;

/// <summary>Puts a record into the store.</summary>
public static class PushRecord
{
    /// <summary>The record is another partnership's, or does not say whose it is.</summary>
    public static readonly FindingCode OtherPartnership = new("RECORD-OTHER-PARTNERSHIP");

    /// <summary>
    /// Puts a record into the store when that loses nobody's work: as a new record, over the version that the caller has seen, or when it
    /// changes nothing. A record with findings may be kept; it is drafting that refuses it.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="partnership">Whose record it is to be; the record has to say the same.</param>
    /// <param name="files">The record.</param>
    /// <param name="seen">The version that the caller's changes start from; absent when the caller knows of none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PushResult> ToStoreAsync(
        IBlobStore store, PartnershipId partnership, RecordFiles files, BlobTag? seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (RecordOutline.Read(files).Partnership != partnership) return new PushResult.Refused([NotOf(partnership)]);

        BlobName name = RecordInStore.NameOf(partnership);
        byte[] zip = RecordZip.Pack(files);
        WriteResult result = seen is null
            ? await store.CreateAsync(name, zip, cancellationToken).ConfigureAwait(false)
            : await store.ReplaceAsync(name, zip, seen, cancellationToken).ConfigureAwait(false);
        if (result is WriteResult.Written written)
            return seen is null ? new PushResult.Created(written.Tag) : new PushResult.Replaced(written.Tag);

        StoredRecord? there = await RecordInStore.ReadAsync(store, partnership, cancellationToken).ConfigureAwait(false);
        return there is not null && AreSame(there.Files, files) ? new PushResult.Unchanged(there.Tag) : new PushResult.Stale();
    }

    // Files, not zips: another version of the compression may pack the same files differently.
    private static bool AreSame(RecordFiles one, RecordFiles other) =>
        one.Paths.SequenceEqual(other.Paths)
        && one.Paths.All(path => one.Find(path)!.Value.Span.SequenceEqual(other.Find(path)!.Value.Span));

    private static Finding NotOf(PartnershipId partnership) =>
        new(OtherPartnership, Severity.Error, "The record does not say that it is this partnership's.")
        {
            Place = new Place(RecordFiles.PartnershipFileName),
            Expected = $"partnership: id: {partnership}",
            Suggestion = "Check that it is the right record, and that partnership: id: is written as in the address.",
        };
}
