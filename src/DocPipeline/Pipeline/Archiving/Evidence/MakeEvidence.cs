using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Documents.Comparison;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Contents;

namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>The story of evidence: everything that the archive has of a document, in one page that verifies itself offline.</summary>
public static class MakeEvidence
{
    // Some 400 bytes each: beyond, the page would be too large for a mail.
    private const long MostLeaves = 50_000;

    /// <summary>Makes the page of a document or a record.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call it: <c>cheshire-west/agreement</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page; a refusal where a file of the archive is not what was filed, or the log is not what was signed.</returns>
    public static async Task<Outcome<EvidenceMade>> PageAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (entries.IsRefused) return Outcome.Refused<EvidenceMade>(entries.Findings);
        Outcome<LogKey> key = archive.TrustedKey();
        if (key.IsRefused) return Outcome.Refused<EvidenceMade>(key.Findings);
        Outcome<SignedCheckpoint> checkpoint = await archive.Entries.Log.NewestAsync([key.Value], cancellationToken).ConfigureAwait(false);
        if (checkpoint.IsRefused) return Outcome.Refused<EvidenceMade>(checkpoint.Findings);
        if (checkpoint.Value.Checkpoint.Size > MostLeaves)
            return Outcome.Refused<EvidenceMade>([ArchiveCodes.Error(ArchiveCodes.TooManyLeaves, $"The log has {checkpoint.Value.Checkpoint.Size:N0} leaves, more than a page can carry.", "Give the receipts of the entries instead: docpipeline archive receipt.", expected: $"at most {MostLeaves:N0}")]);
        var leaves = new List<string>();
        for (long index = 0; index < checkpoint.Value.Checkpoint.Size; index++)
        {
            if (await archive.Entries.Log.ReadAsync(index, cancellationToken).ConfigureAwait(false) is not { } leaf)
                return Outcome.Refused<EvidenceMade>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"Leaf {index} of the log is not there.", "Run docpipeline archive verify, which says what is wrong.")]);
            leaves.Add(Encoding.UTF8.GetString(leaf.Span));
        }

        var content = new Dictionary<Sha512, ReadOnlyMemory<byte>>();
        DisposedObject? disposed = ObjectStanding.Of(entries.Value).Disposed;
        var told = new List<(ArchivedEntry, IReadOnlyList<string>)>();
        (string Name, ReadOnlyMemory<byte> Bytes)? before = null;
        foreach (ArchivedEntry entry in entries.Value)
        {
            (string Name, ReadOnlyMemory<byte> Bytes)? document = null;
            foreach ((LogicalPath path, _) in entry.Files)
            {
                // What went with a disposal is on its list, and the page says so.
                if (disposed is not null && entry.Number < disposed.Second.Entry) continue;
                Outcome<OcflFile> file = await archive.Entries.FileOfAsync(entry, path, cancellationToken).ConfigureAwait(false);
                if (file.IsRefused) return Outcome.Refused<EvidenceMade>(file.Findings);
                content[file.Value.Digest] = file.Value.Content;
                if (path.Value.EndsWith(".docx", StringComparison.Ordinal)) document = (path.Value, file.Value.Content);
            }

            told.Add((entry, before is { } old && document is { } now ? ChangesOf(old, now) : []));
            before = document ?? before;
        }

        byte[] page = EvidencePage.Make(name, told, content, key.Value.ToString(), checkpoint.Value.Note.ToString(), leaves);
        return Outcome.Done(new EvidenceMade($"{name.Replace('/', '-')}-evidence.html", page, entries.Value.Count, checkpoint.Value.Checkpoint.Size));
    }

    private static IReadOnlyList<string> ChangesOf((string Name, ReadOnlyMemory<byte> Bytes) old, (string Name, ReadOnlyMemory<byte> Bytes) now) =>
        DocumentComparison.Of(old.Name, old.Bytes, now.Name, now.Bytes).Value is { } comparison ? [.. comparison.Changes.Select(c => c.Sentence)] : [];
}
