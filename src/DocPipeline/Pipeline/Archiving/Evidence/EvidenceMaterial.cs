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

/// <summary>Everything that the evidence of one object is made of, read once: its entries and files, and the log up to a signed checkpoint.</summary>
internal sealed class EvidenceMaterial
{
    /// <summary>A page of so many leaves has some 20 MB, which browsers still check in seconds.</summary>
    private const int MostLeaves = 50_000;

    /// <summary>What people call the object.</summary>
    internal required string Name { get; init; }

    /// <summary>Its entries, the first one first.</summary>
    internal required IReadOnlyList<EvidenceStep> Steps { get; init; }

    /// <summary>The bytes of all files, by their digests.</summary>
    internal required IReadOnlyDictionary<Sha512, ReadOnlyMemory<byte>> Content { get; init; }

    /// <summary>The keys of the log, the first one first.</summary>
    internal required IReadOnlyList<LogKey> Keys { get; init; }

    /// <summary>The signed checkpoint.</summary>
    internal required SignedCheckpoint Checkpoint { get; init; }

    /// <summary>Every leaf that it counts.</summary>
    internal required IReadOnlyList<ReadOnlyMemory<byte>> Leaves { get; init; }

    /// <summary>Reads it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<Outcome<EvidenceMaterial>> ReadAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (entries.IsRefused) return Outcome.Refused<EvidenceMaterial>(entries.Findings);
        Outcome<IReadOnlyList<LogKey>> keys = archive.Keys.Trusted();
        if (keys.IsRefused) return Outcome.Refused<EvidenceMaterial>(keys.Findings);
        Outcome<SignedCheckpoint> checkpoint = await archive.Entries.Log.NewestAsync(keys.Value, cancellationToken).ConfigureAwait(false);
        if (checkpoint.IsRefused) return Outcome.Refused<EvidenceMaterial>(checkpoint.Findings);
        Outcome<IReadOnlyList<ReadOnlyMemory<byte>>> leaves = await LeavesAsync(archive, checkpoint.Value.Checkpoint.Size, cancellationToken).ConfigureAwait(false);
        if (leaves.IsRefused) return Outcome.Refused<EvidenceMaterial>(leaves.Findings);

        DisposedObject? disposed = ObjectStanding.Of(entries.Value).Disposed;
        var content = new Dictionary<Sha512, ReadOnlyMemory<byte>>();
        var steps = new List<EvidenceStep>();
        (ArchivedEntry Entry, string Name, Sha512 Digest)? before = null;
        foreach (ArchivedEntry entry in entries.Value)
        {
            (ArchivedEntry Entry, string Name, Sha512 Digest)? document = null;
            foreach ((LogicalPath path, Sha512 digest) in entry.Files)
            {
                // What went with a disposal is on its list, and the page says so.
                if (disposed is not null && entry.Number < disposed.Second.Entry) continue;
                if (path.Value.EndsWith(".docx", StringComparison.Ordinal) && !path.Value.Contains('/', StringComparison.Ordinal)) document = (entry, path.Value, digest);
                if (content.ContainsKey(digest)) continue;
                Outcome<OcflFile> file = await archive.Entries.FileOfAsync(entry, path, cancellationToken).ConfigureAwait(false);
                if (file.IsRefused) return Outcome.Refused<EvidenceMaterial>(file.Findings);
                content[digest] = file.Value.Content;
            }

            bool isNew = before is not null && document is not null && before.Value.Digest != document.Value.Digest;
            DocumentComparison? comparison = isNew ? DocumentComparison.Of(before!.Value.Name, content[before.Value.Digest], document!.Value.Name, content[document.Value.Digest]).Value : null;
            steps.Add(new EvidenceStep(entry, comparison is null ? null : before!.Value.Entry, comparison));
            before = document ?? before;
        }

        return Outcome.Done(new EvidenceMaterial { Name = name, Steps = steps, Content = content, Keys = keys.Value, Checkpoint = checkpoint.Value, Leaves = leaves.Value });
    }

    private static async Task<Outcome<IReadOnlyList<ReadOnlyMemory<byte>>>> LeavesAsync(OpenedArchive archive, long size, CancellationToken cancellationToken)
    {
        if (size > MostLeaves)
            return Outcome.Refused<IReadOnlyList<ReadOnlyMemory<byte>>>([ArchiveCodes.Error(ArchiveCodes.TooManyLeaves, $"The log has {size:N0} leaves, more than a page can carry.", "Give the receipts of the entries instead: docpipeline archive receipt.", expected: $"at most {MostLeaves:N0}")]);
        var leaves = new ReadOnlyMemory<byte>[size];
        long missing = -1;
        await Parallel.ForAsync(0, size, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (index, token) =>
        {
            if (await archive.Entries.Log.ReadAsync(index, token).ConfigureAwait(false) is { } leaf) leaves[index] = leaf;
            else Interlocked.Exchange(ref missing, index);
        }).ConfigureAwait(false);
        return missing < 0
            ? Outcome.Done<IReadOnlyList<ReadOnlyMemory<byte>>>(leaves)
            : Outcome.Refused<IReadOnlyList<ReadOnlyMemory<byte>>>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"Leaf {missing} of the log is not there.", "Run docpipeline archive verify, which says what is wrong.")]);
    }
}
