using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Filing;

/// <summary>Files entries one after another; then seals the log and counts them in the catalogue, unless that comes later.</summary>
internal static class FileEntries
{
    /// <summary>Files entries. Those before one that is refused stay filed; filing them again makes nothing twice.</summary>
    internal static async Task<Outcome<IReadOnlyList<FiledEntry>>> AllAsync(OpenedArchive archive, IReadOnlyList<EntryRequest> requests, CancellationToken cancellationToken)
    {
        // A key that cannot be used is said before anything is filed.
        if (archive.SealsAtOnce && await archive.Keys.SignerAsync(cancellationToken).ConfigureAwait(false) is { IsRefused: true } key) return Outcome.Refused<IReadOnlyList<FiledEntry>>(key.Findings);
        var filed = new List<FiledEntry>();
        foreach (EntryRequest request in requests)
        {
            Outcome<FiledEntry> entry = await archive.Entries.FileAsync(request, cancellationToken).ConfigureAwait(false);
            if (entry.IsRefused) return Outcome.Refused<IReadOnlyList<FiledEntry>>(entry.Findings);
            filed.Add(entry.Value);
        }

        foreach (FiledEntry entry in filed) archive.Uncounted.Enqueue(entry);
        if (!archive.SealsAtOnce) return Outcome.Done<IReadOnlyList<FiledEntry>>(filed);
        Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
        if (sealing.IsRefused) return Outcome.Refused<IReadOnlyList<FiledEntry>>(sealing.Findings);
        await archive.CountAsync(cancellationToken).ConfigureAwait(false);
        return Outcome.Done<IReadOnlyList<FiledEntry>>(filed);
    }
}
