using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention;

/// <summary>Reads everything that a disposal would take away. A loss that came before must not be hidden by it, so each file has to be there as it was filed.</summary>
internal static class ContentSizes
{
    /// <summary>How many bytes each content path has.</summary>
    internal static async Task<Outcome<IReadOnlyDictionary<string, long>>> ReadAsync(IBlobStore store, OcflLayout layout, OcflInventory head, CancellationToken cancellationToken)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach ((Sha512 digest, string path) in DisposalList.ContentBefore(head, head.Head.Next))
        {
            BlobName name = OcflLayout.ContentOf(layout.RootOf(head.Id), path);
            StoredBlob? blob = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            if (blob is null || Sha512.Of(blob.Content.Span) != digest)
            {
                return Outcome.Refused<IReadOnlyDictionary<string, long>>([new Finding(OcflFindings.Content, Severity.Error, $"‘{path}’ is {(blob is null ? "not there" : "not what was filed")}, so nothing was disposed of: that would hide it.")
                {
                    Place = new Place(name.Value),
                    Suggestion = "Run docpipeline archive verify. Put the file back from a copy of the archive that verifies, then dispose.",
                }]);
            }

            sizes[path] = blob.Content.Length;
        }

        return Outcome.Done<IReadOnlyDictionary<string, long>>(sizes);
    }
}
