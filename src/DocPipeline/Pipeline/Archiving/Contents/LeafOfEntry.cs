using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>Where the log has an entry.</summary>
internal static class LeafOfEntry
{
    /// <summary>The index of an entry's leaf.</summary>
    internal static async Task<LeafFound> FindAsync(OpenedArchive archive, ObjectId id, VersionNumber number, CancellationToken cancellationToken)
    {
        ArchivedEntry? entry = (await archive.Entries.EntriesAsync(id, cancellationToken).ConfigureAwait(false))?.Value?.FirstOrDefault(each => each.Number == number);
        return entry is null ? new LeafFound(null, [ArchiveCodes.Error(ArchiveCodes.NotThere, $"‘{ArchiveObjects.NameOf(id)}’ has no entry {number}.", "Run docpipeline archive verify.")]) : await FindAsync(archive, entry, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The index of an entry's leaf.</summary>
    internal static async Task<LeafFound> FindAsync(OpenedArchive archive, ArchivedEntry entry, CancellationToken cancellationToken)
    {
        byte[] leaf = EntryFinisher.LeafOf(entry.Inventory, "").Value!.ToBytes();
        for (long index = entry.Note.LogSize; await archive.Entries.Log.ReadAsync(index, cancellationToken).ConfigureAwait(false) is { } there; index++)
            if (there.Span.SequenceEqual(leaf)) return new LeafFound(index, []);
        return new LeafFound(null, [ArchiveCodes.Error(
            ArchiveCodes.NotThere, $"{entry.Number} of ‘{ArchiveObjects.NameOf(entry.Inventory.Id)}’ is not in the log.", "Run docpipeline archive recover, which finishes what a program that died has left; if it is not there then, run docpipeline archive verify.")]);
    }
}
