using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Signing;

namespace DocPipeline.Pipeline.Signing.Opening;

/// <summary>The file that is signed, as it was issued into the archive, with the record that it was made from.</summary>
/// <param name="About">What a round is about: exactly these bytes.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Version">Its version.</param>
/// <param name="Document">What the record says of it.</param>
/// <param name="Record">The record.</param>
internal sealed record IssuedDocument(RoundDocument About, string Name, ReadOnlyMemory<byte> Content, string Version, Document Document, PartnershipRecord Record)
{
    private const string RecordName = "record.zip";

    /// <summary>The partnership's name in the document's language.</summary>
    internal string PartnershipName => Document.Language == Language.Cy && Record.Partnership.Welsh?.Name is { } name ? name : Record.Partnership.Name;

    /// <summary>Finds the file.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the document.</param>
    /// <param name="entry">The number of the entry; the last that issued a file if left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<Outcome<IssuedDocument>> FindAsync(OpenedArchive archive, string name, int? entry, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (entries.IsRefused) return Outcome.Refused<IssuedDocument>(entries.Findings);
        if (ArchiveContents.Gone(name, entries.Value, entry, file: null) is { } gone) return Outcome.Refused<IssuedDocument>([gone]);
        if (ArchiveObjects.Read(entries.Value[0].Inventory.Id)?.Document is not { } id) return Refused($"‘{name}’ is a record, and a round is about a document.", "Name a document, such as cheshire-west/agreement.");
        LogicalPath path = LogicalPath.Of($"{id}.docx");
        ArchivedEntry? issued = entries.Value.LastOrDefault(each => (entry is null || each.Number.Value == entry) && each.Files.ContainsKey(path));
        if (issued is null) return Refused(entry is null ? $"‘{name}’ has never been issued as a Word file." : $"v{entry} of ‘{name}’ issued no Word file.", "Issue it first: docpipeline generate … --archive <store>. docpipeline archive show lists the entries.");
        return await OfAsync(archive, issued, path, entries.Value, id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The file that a round is about.</summary>
    internal static Task<Outcome<IssuedDocument>> OfAsync(OpenedArchive archive, RoundDocument about, CancellationToken cancellationToken) =>
        FindAsync(archive, ArchiveObjects.NameOf(about.Object), about.Entry.Value, cancellationToken);

    private static async Task<Outcome<IssuedDocument>> OfAsync(OpenedArchive archive, ArchivedEntry issued, LogicalPath path, IReadOnlyList<ArchivedEntry> entries, DocumentId id, CancellationToken cancellationToken)
    {
        Outcome<OcflFile> content = await archive.Entries.FileOfAsync(issued, path, cancellationToken).ConfigureAwait(false);
        if (content.IsRefused) return Outcome.Refused<IssuedDocument>(content.Findings);
        LogicalPath recordPath = LogicalPath.Of(RecordName);
        if (entries.LastOrDefault(each => each.Number.Value <= issued.Number.Value && each.Files.ContainsKey(recordPath)) is not { } withRecord)
            return Refused($"{issued.Number} was filed without the record that it was made from, so nobody knows who signs.", "Issue it anew with docpipeline generate … --archive <store>.");
        Outcome<OcflFile> zip = await archive.Entries.FileOfAsync(withRecord, recordPath, cancellationToken).ConfigureAwait(false);
        if (zip.IsRefused) return Outcome.Refused<IssuedDocument>(zip.Findings);
        Outcome<RecordFiles> files = RecordZip.Unpack(zip.Value.Content);
        if (files.IsRefused) return Outcome.Refused<IssuedDocument>(files.Findings);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files.Value);
        if (record.IsRefused) return Outcome.Refused<IssuedDocument>(record.Findings);
        return record.Value.Documents.FirstOrDefault(document => document.Id == id) is not { } own
            ? Refused($"The record of {issued.Number} knows no document ‘{id}’.", "Issue it anew.")
            : Outcome.Done(new IssuedDocument(new RoundDocument(issued.Inventory.Id, issued.Number, content.Value.Digest), path.Value, content.Value.Content, issued.Note.Facts.GetValueOrDefault("Version") ?? own.StartsAt.Version.Value, own, record.Value));
    }

    private static Outcome<IssuedDocument> Refused(string message, string mend) => Outcome.Refused<IssuedDocument>([SigningCodes.Error(SigningCodes.Terms, message, mend: mend)]);
}
