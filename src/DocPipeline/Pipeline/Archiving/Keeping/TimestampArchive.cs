using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Timestamps;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>
/// The story of a foreign clock: an authority signs that the log's checkpoint was there at a time (RFC 3161), so that nobody who holds the
/// log's key can make a history of the past.
/// </summary>
public static class TimestampArchive
{
    private static readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Seals the log and has its checkpoint stamped, unless one was stamped today already.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="authority">Where the authority answers; it learns a digest and nothing else.</param>
    /// <param name="cancellationToken">Gives up; the log is whole without the timestamp.</param>
    public static async Task<Outcome<ArchiveTimestamped>> StampAsync(OpenedArchive archive, Uri authority, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(authority);
        if (!authority.IsAbsoluteUri || (authority.Scheme != Uri.UriSchemeHttps && authority.Scheme != Uri.UriSchemeHttp))
            return Outcome.Refused<ArchiveTimestamped>([ArchiveCodes.Error(ArchiveCodes.NotThere, "The address of the timestamp authority is none.", "Give the address as the authority publishes it.", expected: "http://… or https://…")]);
        if (await archive.Entries.Log.CountAsync(cancellationToken).ConfigureAwait(false) == 0)
            return Outcome.Refused<ArchiveTimestamped>([ArchiveCodes.Error(ArchiveCodes.NotThere, "There is no log in this store that could be stamped.", "File something first, or check the name of the store.")]);
        Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
        if (sealing.IsRefused) return Outcome.Refused<ArchiveTimestamped>(sealing.Findings);
        int asked = 0;
        Outcome<BlobName> stamped = await new LogTimestamps(archive.Store, archive.Clock).StampAsync(new Counted(new HttpTimestampAuthority(http, authority), () => asked++), cancellationToken).ConfigureAwait(false);
        return stamped.IsRefused
            ? Outcome.Refused<ArchiveTimestamped>(stamped.Findings)
            : Outcome.Done(new ArchiveTimestamped(stamped.Value.Value, asked > 0, LogTimestamps.SizeOf(stamped.Value) ?? 0));
    }

    /// <summary>Checks every timestamp that is kept.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="rootsFile">The certificates of the authorities that the reader trusts, in PEM.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What they prove; a refusal when the file of roots is none.</returns>
    public static async Task<Outcome<CheckedTimestamps>> CheckAsync(OpenedArchive archive, string rootsFile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        X509Certificate2Collection roots = [];
        try
        {
            roots.ImportFromPemFile(rootsFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            roots.Clear();
        }

        if (roots.Count == 0)
            return Outcome.Refused<CheckedTimestamps>([ArchiveCodes.Error(ArchiveCodes.NotThere, "The certificates of the timestamp authorities cannot be read.", "Name the file that the authority publishes as its root.", rootsFile, "one or more certificates in PEM")]);
        (IReadOnlyList<CheckpointTimestamp> stamps, IReadOnlyList<Finding> findings) = await new LogTimestamps(archive.Store, archive.Clock).CheckAsync(roots, cancellationToken).ConfigureAwait(false);
        return Outcome.Done(new CheckedTimestamps(
            stamps.Count, stamps.Count > 0 ? stamps[0].At : null, stamps.Count > 0 ? stamps[^1].At : null, [.. stamps.Select(s => s.Authority).Distinct(StringComparer.Ordinal)], findings));
    }

    /// <summary>Says whether the authority was asked at all.</summary>
    private sealed class Counted(ITimestampAuthority authority, Action onAsked) : ITimestampAuthority
    {
        public Task<Outcome<byte[]>> StampAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            onAsked();
            return authority.StampAsync(bytes, cancellationToken);
        }
    }
}
