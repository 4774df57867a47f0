using System.Collections.Immutable;
using System.Globalization;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Stored;
using VersionNumber = DocPipeline.Partnerships.Values.VersionNumber;

namespace DocPipeline.Pipeline.Archiving.Filing;

/// <summary>The story of an issue: documents that were generated go into the archive, with the record that they were made from.</summary>
public static class IssueDocuments
{
    private const string RecordName = "record.zip";

    /// <summary>Files documents. Each is an entry of its own; the same document again makes no new one.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="files">The record that they were made from.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="by">Who issues them: a name, an office.</param>
    /// <param name="cancellationToken">Gives up; issuing again goes on where it ended.</param>
    /// <returns>What was filed; nothing is where one of the versions is in the archive with other words.</returns>
    public static async Task<Outcome<IReadOnlyList<FiledInArchive>>> FileAsync(
        OpenedArchive archive, RecordFiles files, IReadOnlyList<DraftedDocument> documents, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(documents);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<IReadOnlyList<FiledInArchive>>(record.Findings);
        byte[] zip = RecordZip.Pack(files);
        var requests = new List<EntryRequest>();
        var findings = new List<Finding>();
        foreach (DraftedDocument drafted in documents)
        {
            Document document = record.Value.Documents.First(d => d.Id == drafted.Id);
            VersionNumber version = VersionOf(document, drafted);
            ObjectId id = ArchiveObjects.Of(record.Value.Partnership.Id, document.Id);
            if (await OtherWordsAsync(archive, id, drafted, version, cancellationToken).ConfigureAwait(false) is { } other) findings.Add(other);
            requests.Add(Request(id, "issued", $"{document.Title}: version {version} was issued.", $"issued-{version}", by, Facts([("Title", document.Title), ("Version", version.Value), .. RetentionFacts.Of(record.Value, document)]), new Dictionary<string, ReadOnlyMemory<byte>> { [drafted.Id + ".docx"] = drafted.Bytes, [RecordName] = zip }));
        }

        return findings.Count > 0 ? Outcome.Refused<IReadOnlyList<FiledInArchive>>(findings) : await FileAllAsync(archive, requests, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Files entries one after another and seals the log.</summary>
    internal static async Task<Outcome<IReadOnlyList<FiledInArchive>>> FileAllAsync(OpenedArchive archive, IReadOnlyList<EntryRequest> requests, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<FiledEntry>> filed = await FileEntries.AllAsync(archive, requests, cancellationToken).ConfigureAwait(false);
        return filed.IsRefused
            ? Outcome.Refused<IReadOnlyList<FiledInArchive>>(filed.Findings)
            : Outcome.Done<IReadOnlyList<FiledInArchive>>([.. filed.Value.Select(entry => new FiledInArchive(ArchiveObjects.NameOf(entry.Object), entry.Number.ToString(), entry.Leaf, entry.WasThere))]);
    }

    /// <summary>A request whose id follows from what is filed, so that saying it twice files it once.</summary>
    internal static EntryRequest Request(
        ObjectId id, string @event, string text, string request, string by, ImmutableSortedDictionary<string, string> facts, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, int? seen = null)
    {
        Dictionary<LogicalPath, ReadOnlyMemory<byte>> content = files.ToDictionary(f => LogicalPath.Of(f.Key), f => f.Value);
        string all = string.Join('\n', content.OrderBy(f => f.Key).Select(f => $"{Sha512.Of(f.Value.Span)} {f.Key}"));
        return new EntryRequest
        {
            Object = id,
            Event = @event,
            Text = text,
            Request = string.Create(CultureInfo.InvariantCulture, $"{request}-{Sha512.Of(System.Text.Encoding.UTF8.GetBytes(all)).Hex[..16]}"),
            User = new OcflUser(by, null),
            Facts = facts,
            Files = content,
            Seen = seen,
        };
    }

    /// <summary>Facts by name; those without a value are left out.</summary>
    internal static ImmutableSortedDictionary<string, string> Facts(params (string Name, string? Value)[] facts) =>
        facts.Where(f => !string.IsNullOrEmpty(f.Value)).ToImmutableSortedDictionary(f => f.Name, f => f.Value!, StringComparer.Ordinal);

    // A kept version's file is named by it; any other is the version at which the record stands.
    private static VersionNumber VersionOf(Document document, DraftedDocument drafted)
    {
        string prefix = $"{drafted.Id}-version-";
        return drafted.FileName.StartsWith(prefix, StringComparison.Ordinal) && VersionNumber.TryRead(Path.GetFileNameWithoutExtension(drafted.FileName)[prefix.Length..], out VersionNumber? version)
            ? version.Value
            : document.StartsAt.Version;
    }

    private static async Task<Finding?> OtherWordsAsync(OpenedArchive archive, ObjectId id, DraftedDocument drafted, VersionNumber version, CancellationToken cancellationToken)
    {
        if (await archive.Entries.EntriesAsync(id, cancellationToken).ConfigureAwait(false) is not { Value: { } entries }) return null;
        if (ArchiveContents.Gone(ArchiveObjects.NameOf(id), entries, entry: null, file: null) is { } gone) return gone;
        LogicalPath path = LogicalPath.Of(drafted.Id + ".docx");
        foreach (ArchivedEntry entry in entries.Where(e => e.Note.Facts.GetValueOrDefault("Version") == version.Value && e.Files.ContainsKey(path)))
        {
            if (entry.Files[path] == Sha512.Of(drafted.Bytes.Span)) continue;
            Outcome<OcflFile> file = await archive.Entries.FileOfAsync(entry, path, cancellationToken).ConfigureAwait(false);
            if (file.IsRefused) return file.Findings[0];
            if (DocumentText.Read(path.Value, file.Value.Content).Value?.Digest == DocumentText.Read(path.Value, drafted.Bytes).Value?.Digest) continue;
            return ArchiveCodes.Error(
                ArchiveCodes.OtherWords, $"Version {version} of ‘{drafted.Id}’ is in the archive already ({entry.Number}, {entry.CreatedAt:d MMMM yyyy}), in other words.",
                $"A version never changes. Give the new text another version number; docpipeline compare shows what differs from the one that docpipeline archive get hands out.", drafted.FileName);
        }

        return null;
    }
}
