using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>The names of all blobs of an archive, by what they belong to.</summary>
internal sealed class StoreListing
{
    private readonly SortedDictionary<string, HashSet<string>> objects = new(StringComparer.Ordinal);

    private StoreListing()
    {
    }

    /// <summary>What lies in the folder of each object, as paths below it.</summary>
    internal IReadOnlyDictionary<string, HashSet<string>> Objects => objects;

    /// <summary>Blobs of the storage root that lie in no object's folder.</summary>
    internal List<BlobName> InRoot { get; } = [];

    /// <summary>Blobs of the log.</summary>
    internal List<BlobName> InLog { get; } = [];

    /// <summary>Blobs of rounds.</summary>
    internal List<BlobName> Rounds { get; } = [];

    /// <summary>Everything that is staged.</summary>
    internal List<BlobName> Staged { get; } = [];

    /// <summary>Lists a store.</summary>
    internal static async Task<StoreListing> ReadAsync(IBlobStore store, OcflLayout layout, CancellationToken cancellationToken)
    {
        StoreListing listing = new();
        await foreach (BlobName name in store.ListAsync(layout.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (layout.RootIn(name) is not { } root) listing.InRoot.Add(name);
            else (listing.objects.TryGetValue(root, out HashSet<string>? names) ? names : listing.objects[root] = new HashSet<string>(StringComparer.Ordinal)).Add(name.Value[(root.Length + 1)..]);
        }

        await foreach (BlobName name in store.ListAsync("log/", cancellationToken).ConfigureAwait(false)) listing.InLog.Add(name);
        await foreach (BlobName name in store.ListAsync("staging/", cancellationToken).ConfigureAwait(false)) listing.Staged.Add(name);
        await foreach (BlobName name in store.ListAsync(RoundNames.Prefix, cancellationToken).ConfigureAwait(false)) listing.Rounds.Add(name);
        return listing;
    }

    /// <summary>What lies in the folder of one object, listed anew.</summary>
    internal static async Task<HashSet<string>> OfObjectAsync(IBlobStore store, string root, CancellationToken cancellationToken)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        await foreach (BlobName name in store.ListAsync($"{root}/", cancellationToken).ConfigureAwait(false)) names.Add(name.Value[(root.Length + 1)..]);
        return names;
    }

    /// <summary>The numbers of the entries whose inventories are there, in order.</summary>
    internal static IReadOnlyList<VersionNumber> EntriesIn(IEnumerable<string> names)
    {
        List<VersionNumber> numbers = [];
        foreach (string name in names)
            if (name.Split('/') is [var folder, OcflInventory.FileName] && VersionNumber.TryRead(folder, out VersionNumber? number)) numbers.Add(number.Value);
        numbers.Sort();
        return numbers;
    }

    /// <summary>The last entry without a gap below it; nothing when the first one is not there.</summary>
    internal static VersionNumber? HeadOf(IReadOnlyList<VersionNumber> entries)
    {
        VersionNumber? head = null;
        foreach (VersionNumber number in entries)
        {
            if (number != (head?.Next ?? VersionNumber.First)) break;
            head = number;
        }

        return head;
    }
}
