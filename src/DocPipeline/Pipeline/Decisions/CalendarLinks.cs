using System.Text.Json;
using DocPipeline.Archive.Stores;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Work;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>
/// Addresses under which calendars fetch a feed. No calendar signs in, so the address itself is the proof: it is somebody's own, for one
/// partnership, and as good as their role in it. The store knows its digest alone, so that it is shown once; a new one ends the one before.
/// </summary>
public static class CalendarLinks
{
    private const string Folder = "feeds/links/";

    /// <summary>Makes somebody's address for a partnership, in the place of one that they have.</summary>
    /// <param name="store">The store.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The secret part of the address.</returns>
    public static async Task<string> MakeAsync(IBlobStore store, PartnershipId partnership, string account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        string secret = Secrets.New();
        BlobName own = OwnOf(partnership, account);
        if (await store.ReadAsync(own, PipelineJson.Default.CalendarLink, cancellationToken).ConfigureAwait(false) is { } before) await store.RemoveAsync(NameOf(before.Digest), cancellationToken).ConfigureAwait(false);
        CalendarLink link = new(partnership.Value, account, Secrets.DigestOf(secret));
        await store.SayAsync(own, link, PipelineJson.Default.CalendarLink, cancellationToken).ConfigureAwait(false);
        await store.CreateAsync(NameOf(link.Digest), JsonSerializer.SerializeToUtf8Bytes(link, PipelineJson.Default.CalendarLink), cancellationToken).ConfigureAwait(false);
        return secret;
    }

    /// <summary>Whether somebody has an address for a partnership.</summary>
    public static async Task<bool> HasAsync(IBlobStore store, PartnershipId partnership, string account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return await store.GetAsync(OwnOf(partnership, account), cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>Whose address it is; nothing where there is none such, or another took its place.</summary>
    /// <param name="store">The store.</param>
    /// <param name="secret">The secret part of the address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<(PartnershipId Partnership, string Account)?> FindAsync(IBlobStore store, string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        string digest = Secrets.DigestOf(secret);
        return await store.ReadAsync(NameOf(digest), PipelineJson.Default.CalendarLink, cancellationToken).ConfigureAwait(false) is { } link
            && await store.ReadAsync(OwnOf(new PartnershipId(link.Partnership), link.Account), PipelineJson.Default.CalendarLink, cancellationToken).ConfigureAwait(false) is { } own && own.Digest == digest
            ? (new PartnershipId(link.Partnership), link.Account)
            : null;
    }

    private static BlobName NameOf(string digest) => BlobName.Of($"{Folder}{digest}.json");

    private static BlobName OwnOf(PartnershipId partnership, string account) => BlobName.Of($"feeds/of/{partnership}/{account}.json");
}

/// <summary>What is kept of an address of a calendar.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Digest">The digest of its secret part.</param>
internal sealed record CalendarLink(string Partnership, string Account, string Digest);
