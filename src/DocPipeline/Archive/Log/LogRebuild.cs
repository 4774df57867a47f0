using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log;

/// <summary>Writes what can be worked out from the leaves again: bundles and the copies of changes of the key.</summary>
internal sealed class LogRebuild(IBlobStore store)
{
    /// <summary>Writes what is missing; what is there has to be what would be written.</summary>
    /// <returns>Findings at leaves that cannot be read and at blobs that hold something else, which are left as they are.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        LogSnapshot log = await LogSnapshot.ReadAsync(store, cancellationToken).ConfigureAwait(false);
        List<Finding> findings = [];
        List<MerkleHash> bundle = [];
        for (long index = 0; log.Leaves.TryGetValue(index, out ReadOnlyMemory<byte> bytes); index++)
        {
            Outcome<LogLeaf> leaf = LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value));
            findings.AddRange(leaf.Findings);
            if (leaf.Value is KeyLeaf && !await WriteAsync(LogNames.KeyChange(index), bytes, cancellationToken).ConfigureAwait(false))
                findings.Add(LogAudit.NoCopy(index));
            bundle.Add(MerkleTree.LeafHash(bytes.Span));
            if (bundle.Count < LogLeaves.BundleSize) continue;
            byte[] hashes = [.. bundle.SelectMany(hash => hash.ToArray())];
            if (!await WriteAsync(LogNames.Bundle(index / LogLeaves.BundleSize), hashes, cancellationToken).ConfigureAwait(false))
                findings.Add(LogLeaves.BundleAltered(index / LogLeaves.BundleSize, "The bundle does not hold the hashes of its leaves."));
            bundle.Clear();
        }

        return findings;
    }

    private async Task<bool> WriteAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await store.CreateAsync(name, content, cancellationToken).ConfigureAwait(false) is WriteResult.Written
        || (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } there && there.Content.Span.SequenceEqual(content.Span));
}
