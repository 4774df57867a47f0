using System.Collections.Concurrent;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Catalogue;

/// <summary>Works the catalogue out from the objects: from the names of all blobs, and one inventory an object.</summary>
internal sealed class ObjectRows(IBlobStore store, OcflLayout layout, OcflObjectReader reader, TransparencyLog log)
{
    private const int AtOnce = 16;

    /// <summary>Makes the catalogue.</summary>
    /// <param name="known">Rows that are believed for objects that have no more entries than they state; none to read every object.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The catalogue, or what is wrong with the objects that cannot be read.</returns>
    internal async Task<Outcome<MadeCatalogue>> MakeAsync(IEnumerable<CatalogueRow> known, CancellationToken cancellationToken)
    {
        // The log first: the entry of every leaf below that size is there by the time when the objects are looked at.
        long size = await log.CountAsync(cancellationToken).ConfigureAwait(false);
        var heads = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        await foreach (BlobName name in store.ListAsync(layout.Prefix, cancellationToken).ConfigureAwait(false))
            if (layout.RootIn(name) is { } root && name.Value.EndsWith($"/{OcflInventory.FileName}", StringComparison.Ordinal))
                (heads.TryGetValue(root, out List<string>? names) ? names : heads[root] = []).Add(name.Value[(root.Length + 1)..]);

        Dictionary<string, CatalogueRow> believed = known.ToDictionary(row => layout.RootOf(ObjectId.Of(row.Id)), StringComparer.Ordinal);
        ConcurrentBag<CatalogueRow> rows = [];
        ConcurrentBag<Finding> findings = [];
        await Parallel.ForEachAsync(heads, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (each, token) =>
        {
            if (StoreListing.HeadOf(StoreListing.EntriesIn(each.Value)) is not { } head) return;
            if (believed.TryGetValue(each.Key, out CatalogueRow? row) && row.Entries == head.Value)
            {
                rows.Add(row);
                return;
            }

            Outcome<OcflInventory> inventory = await reader.InventoryAsync(each.Key, head, token).ConfigureAwait(false);
            Outcome<CatalogueRow> made = inventory.IsRefused ? Outcome.Refused<CatalogueRow>(inventory.Findings) : CatalogueRow.Of(inventory.Value, head.Value);
            if (made.Value is { } done) rows.Add(done);
            foreach (Finding finding in made.Findings) findings.Add(finding);
        }).ConfigureAwait(false);
        return findings.IsEmpty
            ? Outcome.Done(new MadeCatalogue(size, rows))
            : Outcome.Refused<MadeCatalogue>([.. findings.OrderBy(finding => finding.Place?.File, StringComparer.Ordinal)]);
    }
}
