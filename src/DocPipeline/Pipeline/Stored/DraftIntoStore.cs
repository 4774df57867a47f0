using DocPipeline.Archive;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Shelves;

namespace DocPipeline.Pipeline.Stored;

/// <summary>Drafts a document of a record in the archive, and keeps the draft in the store beside it.</summary>
public static class DraftIntoStore
{
    /// <summary>The archive has no record of the partnership.</summary>
    public static readonly FindingCode NoRecord = new("DRAFT-NO-RECORD");

    // Only pushes and drafts of the same document compete, and each round somebody gets on: this many in a row is a fault.
    private const int MostRounds = 100;

    /// <summary>
    /// Drafts from the record as it is now. The same bytes again are not written again, and a draft from an older record never takes the
    /// place of one from a newer record.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="records">The records of it that were read already: who drafts many documents of one reads it once.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="document">One of its documents.</param>
    /// <param name="cancellationToken">Gives up; the draft may be kept all the same.</param>
    /// <returns>The draft, or every reason why there is none; <see cref="NoRecord"/> or <see cref="DraftDocument.NoSuchDocument"/> stands alone.</returns>
    public static async Task<Outcome<DraftInStore>> DraftAsync(
        OpenedArchive archive, RecordShelf records, PartnershipId partnership, DocumentId document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(records);
        for (int round = 0; round < MostRounds; round++)
        {
            // In this order: whoever writes a draft after this look reads a record at least as new as ours, and then our write is refused.
            StoredBlob? before = await ReadAsync(archive.Store, partnership, document, cancellationToken).ConfigureAwait(false);
            ShelvedRecord? record = await records.FindAsync(partnership, cancellationToken).ConfigureAwait(false);
            if (record is null) return Refused(NoRecord, $"There is no record of a partnership ‘{partnership}’.");

            Outcome<DraftedDocument> drafted = DraftDocument.FromRead(record.Files, record.Read, document);
            if (drafted.IsRefused)
            {
                return RecordOutline.Read(record.Files) is { Partnership: not null } outline && !outline.Documents.Contains(document)
                    ? Refused(DraftDocument.NoSuchDocument, $"The record has no document ‘{document}’.")
                    : Outcome.Refused<DraftInStore>(drafted.Findings);
            }

            if (await WriteAsync(archive.Store, partnership, drafted.Value, before, cancellationToken).ConfigureAwait(false))
            {
                DraftInStore draft = new(
                    drafted.Value.FileName, Sha512.Of(drafted.Value.Bytes.Span), IsNew: before is null, drafted.Value.Findings);
                return Outcome.Done(draft, drafted.Value.Findings);
            }
        }

        throw new TimeoutException($"The draft of '{document}' of '{partnership}' could not be kept: too many others write it.");
    }

    /// <summary>The draft that the store holds; nothing when there is none.</summary>
    public static Task<StoredBlob?> ReadAsync(
        IBlobStore store, PartnershipId partnership, DocumentId document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.GetAsync(NameOf(partnership, document), cancellationToken);
    }

    private static async Task<bool> WriteAsync(
        IBlobStore store, PartnershipId partnership, DraftedDocument drafted, StoredBlob? before, CancellationToken cancellationToken)
    {
        BlobName name = NameOf(partnership, drafted.Id);
        if (before is null)
            return await store.CreateAsync(name, drafted.Bytes, cancellationToken).ConfigureAwait(false) is WriteResult.Written;
        return before.Content.Span.SequenceEqual(drafted.Bytes.Span)
            || await store.ReplaceAsync(name, drafted.Bytes, before.Tag, cancellationToken).ConfigureAwait(false) is WriteResult.Written;
    }

    private static BlobName NameOf(PartnershipId partnership, DocumentId document) => BlobName.Of($"drafts/{partnership}/{document}.docx");

    private static Outcome<DraftInStore> Refused(FindingCode code, string message) =>
        Outcome.Refused<DraftInStore>([new Finding(code, Severity.Error, message)]);
}
