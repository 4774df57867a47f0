using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Stored;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>The story of a record between a folder and the archive: pulled, worked on, pushed, and refused where somebody else was first.</summary>
public static class ArchivedRecords
{
    private static readonly LogicalPath zip = LogicalPath.Of("record.zip");

    /// <summary>Puts a record into the archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="files">The record.</param>
    /// <param name="seen">The number of the record's entry that the caller's changes start from; 0 when it is to be the first.</param>
    /// <param name="by">Who pushes it.</param>
    /// <param name="cancellationToken">Gives up; the same push again makes nothing twice.</param>
    /// <returns>The entry. <see cref="ArchiveCodes.StaleRecord"/> where another has been pushed since, with the files that differ.</returns>
    public static async Task<Outcome<FiledInArchive>> PushAsync(OpenedArchive archive, RecordFiles files, int seen, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<FiledInArchive>(record.Findings);
        Outcome<ArchivedRecord>? there = await HeadAsync(archive, record.Value.Partnership.Id, cancellationToken).ConfigureAwait(false);
        if (there is { IsRefused: true }) return Outcome.Refused<FiledInArchive>(there.Findings);
        string[] differ = there is null ? [] : DifferencesOf(there.Value!.Files, files);
        if (there?.Value is { } same && differ.Length == 0) return Outcome.Done(new FiledInArchive(record.Value.Partnership.Id.Value, Entry(same.Entry), Leaf: null, WasThere: true));
        if (there is not null && there.Value!.Entry != seen) return Outcome.Refused<FiledInArchive>([Stale(record.Value.Partnership.Id, there.Value.Entry, seen, differ)]);
        EntryRequest request = IssueDocuments.Request(
            ArchiveObjects.RecordOf(record.Value.Partnership.Id), "pushed", there is null ? "The record was put into the archive." : $"The record was changed: {Names(differ)}.", string.Create(CultureInfo.InvariantCulture, $"pushed-{(there?.Value?.Last ?? 0) + 1}"), by,
            IssueDocuments.Facts([("Title", record.Value.Partnership.Name), .. RetentionFacts.OfRecord]), new Dictionary<string, ReadOnlyMemory<byte>> { [zip.Value] = RecordZip.Pack(files) }, there?.Value?.Last ?? seen);
        Outcome<IReadOnlyList<FiledInArchive>> filed = await IssueDocuments.FileAllAsync(archive, [request], cancellationToken).ConfigureAwait(false);
        if (!filed.IsRefused) return Outcome.Done(filed.Value[0]);
        return Outcome.Refused<FiledInArchive>([.. filed.Findings.Select(f => f.Code == ArchiveFinding.Stale ? Stale(record.Value.Partnership.Id, null, seen, differ) : f)]);
    }

    /// <summary>The record as it was pushed last; nothing when there is none.</summary>
    public static async Task<Outcome<ArchivedRecord>> PullAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return await HeadAsync(archive, partnership, cancellationToken).ConfigureAwait(false)
            ?? Outcome.Refused<ArchivedRecord>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"The archive has no record of a partnership ‘{partnership}’.", "docpipeline archive list shows what there is.")]);
    }

    /// <summary>The record as an entry has it; nothing when there is no such entry.</summary>
    internal static async Task<Outcome<RecordFiles>?> AtAsync(OpenedArchive archive, PartnershipId partnership, int number, CancellationToken cancellationToken)
    {
        if (await archive.Entries.EntriesAsync(ArchiveObjects.RecordOf(partnership), cancellationToken).ConfigureAwait(false) is not { Value: { } entries }) return null;
        return entries.FirstOrDefault(e => e.Number.Value == number) is { } entry ? await FilesOfAsync(archive, entry, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>The paths of files that two records do not have alike.</summary>
    internal static string[] DifferencesOf(RecordFiles one, RecordFiles other) =>
        [.. one.Paths.Union(other.Paths, StringComparer.Ordinal).Where(p => one.Find(p) is not { } a || other.Find(p) is not { } b || !a.Span.SequenceEqual(b.Span)).Order(StringComparer.Ordinal)];

    private static async Task<Outcome<ArchivedRecord>?> HeadAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        if (await archive.Entries.EntriesAsync(ArchiveObjects.RecordOf(partnership), cancellationToken).ConfigureAwait(false) is not { } entries) return null;
        if (entries.IsRefused) return Outcome.Refused<ArchivedRecord>(entries.Findings);
        if (ArchiveContents.Gone(partnership.Value, entries.Value, entry: null, file: null) is { } gone) return Outcome.Refused<ArchivedRecord>([gone]);
        ArchivedEntry head = entries.Value.LastOrDefault(entry => entry.Note.Event == "pushed") ?? entries.Value[^1];
        Outcome<RecordFiles> files = await FilesOfAsync(archive, head, cancellationToken).ConfigureAwait(false);
        return files.IsRefused ? Outcome.Refused<ArchivedRecord>(files.Findings) : Outcome.Done(new ArchivedRecord(files.Value, head.Number.Value) { Last = entries.Value[^1].Number.Value });
    }

    private static async Task<Outcome<RecordFiles>> FilesOfAsync(OpenedArchive archive, ArchivedEntry entry, CancellationToken cancellationToken)
    {
        Outcome<OcflFile> file = await archive.Entries.FileOfAsync(entry, zip, cancellationToken).ConfigureAwait(false);
        return file.IsRefused ? Outcome.Refused<RecordFiles>(file.Findings) : RecordZip.Unpack(file.Value.Content);
    }

    private static Finding Stale(PartnershipId partnership, int? entry, int seen, string[] differ) => ArchiveCodes.Error(
        ArchiveCodes.StaleRecord,
        $"Somebody else has pushed the record of ‘{partnership}’ since{(entry is { } number ? string.Create(CultureInfo.InvariantCulture, $": it is at v{number}, and this folder starts from {(seen == 0 ? "none" : $"v{seen}")}") : "")}. {(differ.Length == 0 ? "" : $"What differs: {Names(differ)}.")}".TrimEnd(),
        "Pull the record into another folder, bring the two together, and push from there.");

    private static string Names(string[] paths) => paths.Length <= 4 ? string.Join(", ", paths) : $"{string.Join(", ", paths.Take(3))} and {paths.Length - 3} more";

    private static string Entry(int number) => string.Create(CultureInfo.InvariantCulture, $"v{number}");
}
