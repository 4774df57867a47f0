using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Stored;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>
/// The story of a record in the archive: read by the site, pulled into a folder, worked on in either, pushed, and refused where somebody
/// else was first. There is one copy that counts, and it is this one.
/// </summary>
public static class ArchivedRecords
{
    /// <summary>The record is another partnership's, or does not say whose it is.</summary>
    public static readonly FindingCode OtherPartnership = new("RECORD-OTHER-PARTNERSHIP");

    private static readonly LogicalPath zip = LogicalPath.Of("record.zip");

    /// <summary>
    /// Puts a record into the archive when that loses nobody's work: as the first one, on top of the entry that the caller has seen, or when
    /// it changes nothing. A record with mistakes is kept all the same; it is drafting that refuses it.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record it is to be; the record has to say the same.</param>
    /// <param name="files">The record.</param>
    /// <param name="seen">The entry that the caller's changes start from; absent when the caller knows of none.</param>
    /// <param name="by">Who pushes it.</param>
    /// <param name="cancellationToken">Gives up; the same push again makes nothing twice.</param>
    /// <returns>The entry. <see cref="ArchiveCodes.StaleRecord"/> where another has been pushed since, with the files that differ.</returns>
    public static async Task<Outcome<PushedRecord>> PushAsync(
        OpenedArchive archive, PartnershipId partnership, RecordFiles files, RecordTag? seen, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (RecordOutline.Read(files).Partnership != partnership) return Outcome.Refused<PushedRecord>([NotOf(partnership)]);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        IReadOnlyList<Finding> mistakes = record.IsRefused ? record.Findings : [];
        Outcome<ArchivedRecord>? there = await HeadAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (there is { IsRefused: true }) return Outcome.Refused<PushedRecord>(there.Findings);
        string[] differ = there is null ? [] : DifferencesOf(there.Value!.Files, files);
        if (there?.Value is { } same && differ.Length == 0) return Outcome.Done(new PushedRecord(partnership, same.Tag, Leaf: null, WasThere: true, mistakes));
        if (there?.Value?.Tag != seen) return Outcome.Refused<PushedRecord>([Stale(partnership, there?.Value?.Tag, seen, differ)]);

        EntryRequest request = IssueDocuments.Request(
            ArchiveObjects.RecordOf(partnership), "pushed", there is null ? "The record was put into the archive." : $"The record was changed: {Names(differ)}.", string.Create(CultureInfo.InvariantCulture, $"pushed-{(there?.Value?.Last ?? 0) + 1}"), by,
            IssueDocuments.Facts([("Title", record.Value?.Partnership.Name), .. RetentionFacts.OfRecord]), new Dictionary<string, ReadOnlyMemory<byte>> { [zip.Value] = RecordZip.Pack(files) }, there?.Value?.Last ?? 0);
        Outcome<IReadOnlyList<FiledEntry>> filed = await FileEntries.AllAsync(archive, [request], cancellationToken).ConfigureAwait(false);
        if (!filed.IsRefused) return Outcome.Done(new PushedRecord(partnership, RecordTag.Of(filed.Value[0]), filed.Value[0].Leaf, filed.Value[0].WasThere, mistakes));
        if (filed.Findings.All(f => f.Code != ArchiveFinding.Stale)) return Outcome.Refused<PushedRecord>(filed.Findings);

        // Somebody was first while this was under way: with the same files, perhaps, or with a hold, which changes nothing of the record.
        Outcome<ArchivedRecord>? now = await HeadAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        string[] left = now?.Value is { } first ? DifferencesOf(first.Files, files) : differ;
        if (now?.Value is { } held && held.Tag == seen && held.Last != there?.Value?.Last) return await PushAsync(archive, partnership, files, seen, by, cancellationToken).ConfigureAwait(false);
        return now?.Value is { } equal && left.Length == 0
            ? Outcome.Done(new PushedRecord(partnership, equal.Tag, Leaf: null, WasThere: true, mistakes))
            : Outcome.Refused<PushedRecord>([Stale(partnership, now?.Value?.Tag, seen, left)]);
    }

    /// <summary>The record as it was pushed last; <see cref="ArchiveCodes.NotThere"/> when there is none.</summary>
    public static async Task<Outcome<ArchivedRecord>> PullAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return await HeadAsync(archive, partnership, cancellationToken).ConfigureAwait(false)
            ?? Outcome.Refused<ArchivedRecord>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"The archive has no record of a partnership ‘{partnership}’.", "docpipeline archive list shows what there is.")]);
    }

    /// <summary>The same for a program that reads: nothing when there is no record, or none any more.</summary>
    /// <exception cref="InvalidDataException">What the archive holds is not what was pushed.</exception>
    public static async Task<ArchivedRecord?> ReadAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return await HeadAsync(archive, partnership, cancellationToken).ConfigureAwait(false) is not { } head || head.Findings.Any(f => f.Code == ArchiveCodes.Disposed) ? null
            : head.Value ?? throw new InvalidDataException($"The archive's record of '{partnership}' is damaged: {head.Findings[0].Code} at {head.Findings[0].Place?.File}.");
    }

    /// <summary>The record as an entry has it; nothing when there is no such entry.</summary>
    internal static async Task<Outcome<RecordFiles>?> AtAsync(OpenedArchive archive, PartnershipId partnership, RecordTag tag, CancellationToken cancellationToken)
    {
        if (await archive.Entries.EntriesAsync(ArchiveObjects.RecordOf(partnership), cancellationToken).ConfigureAwait(false) is not { Value: { } entries }) return null;
        if (entries.FirstOrDefault(e => RecordTag.Of(e) == tag) is not { } entry) return null;
        Outcome<ArchivedRecord> record = await RecordOfAsync(archive, entry, cancellationToken).ConfigureAwait(false);
        return record.IsRefused ? Outcome.Refused<RecordFiles>(record.Findings) : Outcome.Done(record.Value.Files);
    }

    /// <summary>The paths of files that two records do not have alike.</summary>
    internal static string[] DifferencesOf(RecordFiles one, RecordFiles other) =>
        [.. one.Paths.Union(other.Paths, StringComparer.Ordinal).Where(p => one.Find(p) is not { } a || other.Find(p) is not { } b || !a.Span.SequenceEqual(b.Span)).Order(StringComparer.Ordinal)];

    private static async Task<Outcome<ArchivedRecord>?> HeadAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        if (await archive.Entries.EntriesAsync(ArchiveObjects.RecordOf(partnership), cancellationToken).ConfigureAwait(false) is not { } entries) return null;
        if (entries.IsRefused) return Outcome.Refused<ArchivedRecord>(entries.Findings);
        if (ArchiveContents.Gone(partnership.Value, entries.Value, entry: null, file: null) is { } gone) return Outcome.Refused<ArchivedRecord>([gone]);
        Outcome<ArchivedRecord> record = await RecordOfAsync(archive, entries.Value.LastOrDefault(entry => entry.Note.Event == "pushed") ?? entries.Value[^1], cancellationToken).ConfigureAwait(false);
        return record.IsRefused ? record : Outcome.Done(record.Value with { Last = entries.Value[^1].Number.Value });
    }

    private static async Task<Outcome<ArchivedRecord>> RecordOfAsync(OpenedArchive archive, ArchivedEntry entry, CancellationToken cancellationToken)
    {
        Outcome<OcflFile> file = await archive.Entries.FileOfAsync(entry, zip, cancellationToken).ConfigureAwait(false);
        if (file.IsRefused) return Outcome.Refused<ArchivedRecord>(file.Findings);
        Outcome<RecordFiles> files = RecordZip.Unpack(file.Value.Content);
        return files.IsRefused ? Outcome.Refused<ArchivedRecord>(files.Findings) : Outcome.Done(new ArchivedRecord(files.Value, file.Value.Content, RecordTag.Of(entry)));
    }

    private static Finding Stale(PartnershipId partnership, RecordTag? there, RecordTag? seen, string[] differ)
    {
        string at = there is null ? "it is not here" : string.Create(CultureInfo.InvariantCulture, $"it is at v{there.Entry}");
        string from = seen is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"v{seen.Entry}");
        return ArchiveCodes.Error(
            ArchiveCodes.StaleRecord,
            there is null || there.Entry == seen?.Entry
                ? $"The record of ‘{partnership}’ does not come from this archive: {at}, and this folder starts from {from} of another."
                : $"Somebody else has pushed the record of ‘{partnership}’ since: {at}, and this folder starts from {from}.{(differ.Length == 0 ? "" : $" What differs: {Names(differ)}.")}",
            "Pull the record into another folder, bring the two together, and push from there.");
    }

    private static Finding NotOf(PartnershipId partnership) =>
        new(OtherPartnership, Severity.Error, "The record does not say that it is this partnership's.")
        {
            Place = new Place(RecordFiles.PartnershipFileName),
            Expected = $"partnership: id: {partnership}",
            Suggestion = "Check that it is the right record, and that partnership: id: is written as in the address.",
        };

    private static string Names(string[] paths) => paths.Length <= 4 ? string.Join(", ", paths) : $"{string.Join(", ", paths.Take(3))} and {paths.Length - 3} more";
}
