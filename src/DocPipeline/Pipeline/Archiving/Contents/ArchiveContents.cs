using System.Globalization;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>The story of looking into the archive: what there is, what happened to one of it, and its files.</summary>
public static class ArchiveContents
{
    /// <summary>Everything that is there, one line an object, from the catalogue where it is fresh.</summary>
    public static async Task<Outcome<IReadOnlyList<ListedObject>>> ListAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<IReadOnlyList<CatalogueRow>> rows = await archive.Entries.Catalogue.ListAsync(cancellationToken).ConfigureAwait(false);
        return rows.IsRefused
            ? Outcome.Refused<IReadOnlyList<ListedObject>>(rows.Findings)
            : Outcome.Done<IReadOnlyList<ListedObject>>([.. rows.Value.Select(Listed).OrderBy(o => o.Name, StringComparer.Ordinal)]);
    }

    /// <summary>One object with all its entries.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call it: <c>cheshire-west/agreement</c>, or <c>cheshire-west</c> for the record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<ArchivedObject>> ShowAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        return entries.IsRefused ? Outcome.Refused<ArchivedObject>(entries.Findings) : Outcome.Done(ObjectOf(entries.Value));
    }

    /// <summary>A file of an entry; its bytes have been checked against the digest that was filed with them.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="entry">The number of the entry; the last one if left out.</param>
    /// <param name="file">The file's name; the document, or the record, if left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<GotFile>> GetAsync(OpenedArchive archive, string name, int? entry, string? file, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (entries.IsRefused) return Outcome.Refused<GotFile>(entries.Findings);
        if (Gone(name, entries.Value, entry, file) is { } gone) return Outcome.Refused<GotFile>([gone]);
        ArchivedEntry? asked = entry is { } number ? entries.Value.FirstOrDefault(e => e.Number.Value == number) : file is null ? entries.Value.LastOrDefault(e => MainOf(e) is not null) : entries.Value[^1];
        if (asked is null) return Refused($"‘{name}’ has no entry {entry}.", $"one of v1 to v{entries.Value.Count}", "docpipeline archive show lists the entries.");
        LogicalPath? path = file is null ? MainOf(asked) : asked.Files.Keys.FirstOrDefault(p => p.Value == file);
        if (path is null) return Refused($"{asked.Number} of ‘{name}’ has no {(file is null ? "document" : $"file ‘{file}’")}.", asked.Files.Count == 0 ? "an entry with files" : $"one of: {string.Join(", ", asked.Files.Keys)}", "Choose one of these.");
        Outcome<OcflFile> got = await archive.Entries.FileOfAsync(asked, path, cancellationToken).ConfigureAwait(false);
        return got.IsRefused ? Outcome.Refused<GotFile>(got.Findings) : Outcome.Done(new GotFile(path.Value.Split('/')[^1], got.Value.Content, got.Value.Digest, asked.Number.ToString()));
    }

    /// <summary>The entries of an object by what people call it.</summary>
    internal static async Task<Outcome<IReadOnlyList<ArchivedEntry>>> EntriesAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(name);
        return (ArchiveObjects.Named(name) is { } id ? await archive.Entries.EntriesAsync(id, cancellationToken).ConfigureAwait(false) : null)
            ?? Outcome.Refused<IReadOnlyList<ArchivedEntry>>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"The archive has no ‘{name}’.", "docpipeline archive list shows what there is.", expected: "a partnership's id for its record, or partnership/document")]);
    }

    /// <summary>That a file went when its object was disposed of; nothing where it did not.</summary>
    /// <param name="name">What people call the object.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="entry">The number of the entry that is asked for; the last one if left out.</param>
    /// <param name="file">The file; the document or the record if left out.</param>
    internal static Finding? Gone(string name, IReadOnlyList<ArchivedEntry> entries, int? entry, string? file) =>
        ObjectStanding.Of(entries).Disposed is { } disposed && (file is null || (entry is { } number && number < disposed.Second.Entry.Value))
            ? ArchiveCodes.Error(ArchiveCodes.Disposed, $"The files of ‘{name}’ are gone. {DisposalRules.Disposed(disposed).Message}", $"docpipeline archive get {name} --entry {disposed.Second.Entry.Value} --file disposal.json gives the list of what went; docpipeline archive receipt proves any entry.")
            : null;

    /// <summary>An entry as it is shown.</summary>
    internal static ShownEntry Shown(ArchivedEntry entry) => new(
        entry.Number.ToString(), entry.CreatedAt, entry.Note.Event, entry.Note.Text, entry.User.Name, entry.Note.Facts, [.. entry.Files.Select(f => new ShownFile(f.Key.Value, f.Value))], entry.Inventory.Digest);

    private static ListedObject Listed(CatalogueRow row) => new(
        row.Name, row.Id, row.Title ?? "", row.Kind == CatalogueKind.Record, row.Entries, Rfc3339.Read(row.Last.At)!.Value, row.Last.Event, row.Last.Text, row.Last.By,
        [.. row.InForce.Select(version => new ListedVersion(version.Version, DateOnly.ParseExact(version.From, "yyyy-MM-dd", CultureInfo.InvariantCulture), $"v{version.Entry.ToString(CultureInfo.InvariantCulture)}"))]);

    // The document is the entry's Word file, the record its zip.
    private static LogicalPath? MainOf(ArchivedEntry entry) =>
        entry.Files.Keys.FirstOrDefault(p => p.Value.EndsWith(".docx", StringComparison.Ordinal) && !p.Value.Contains('/', StringComparison.Ordinal))
        ?? (ArchiveObjects.Read(entry.Inventory.Id) is { Document: null } ? entry.Files.Keys.FirstOrDefault() : null);

    private static ArchivedObject ObjectOf(IReadOnlyList<ArchivedEntry> entries) => new(
        ArchiveObjects.NameOf(entries[0].Inventory.Id), entries[0].Inventory.Id.Value, entries.Select(e => e.Note.Facts.GetValueOrDefault("Title")).LastOrDefault(t => t is not null) ?? "", [.. entries.Select(Shown)], ShownStanding.Of(entries));

    private static Outcome<GotFile> Refused(string message, string expected, string suggestion) =>
        Outcome.Refused<GotFile>([ArchiveCodes.Error(ArchiveCodes.NotThere, message, suggestion, expected: expected)]);
}
