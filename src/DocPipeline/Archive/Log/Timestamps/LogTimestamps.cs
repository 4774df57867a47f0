using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Timestamps;

/// <summary>Has one checkpoint a day stamped by an authority, so that nobody who holds the log's key can make a history of the past.</summary>
internal sealed class LogTimestamps(IBlobStore store, TimeProvider clock)
{
    private const int DateLength = 10;

    private readonly CheckpointStore checkpoints = new(store);

    /// <summary>Stamps the newest checkpoint, unless one was stamped today (UTC) already.</summary>
    /// <returns>The name of today's timestamp, or why there is none.</returns>
    public async Task<Outcome<BlobName>> StampAsync(ITimestampAuthority authority, CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        string prefix = string.Create(CultureInfo.InvariantCulture, $"{LogNames.Timestamps}{today:yyyy-MM-dd}-");
        await foreach (BlobName there in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false)) return Outcome.Done(there);
        (StoredCheckpoint? newest, IReadOnlyList<Finding> findings) = await checkpoints.ReadNewestAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0) return Outcome.Refused<BlobName>(findings);
        if (newest is null)
            return Outcome.Refused<BlobName>([LogFinding.At(LogNames.Checkpoint, LogFinding.CheckpointMissing, "The log has no checkpoint yet.", "a sealed log", "Seal the log first")]);
        Outcome<byte[]> stamp = await authority.StampAsync(newest.Signed.Note.ToBytes(), cancellationToken).ConfigureAwait(false);
        if (stamp.IsRefused) return Outcome.Refused<BlobName>(stamp.Findings);

        // If another program was faster, its timestamp is as good.
        BlobName name = LogNames.Timestamp(today, newest.Checkpoint.Size);
        await store.CreateAsync(name, stamp.Value, cancellationToken).ConfigureAwait(false);
        return Outcome.Done(name);
    }

    /// <summary>Checks every kept timestamp against the kept checkpoint of its size.</summary>
    /// <param name="roots">The certificates of authorities that the reader trusts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the authorities have signed, the earliest first, and a finding at each timestamp that proves nothing.</returns>
    public async Task<(IReadOnlyList<CheckpointTimestamp> Timestamps, IReadOnlyList<Finding> Findings)> CheckAsync(
        X509Certificate2Collection roots, CancellationToken cancellationToken)
    {
        List<CheckpointTimestamp> timestamps = [];
        List<Finding> findings = [];
        await foreach (BlobName name in store.ListAsync(LogNames.Timestamps, cancellationToken).ConfigureAwait(false))
        {
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } stamp) continue;
            Outcome<CheckpointTimestamp> checkedStamp = SizeOf(name) is { } size
                && await store.GetAsync(LogNames.KeptCheckpoint(size), cancellationToken).ConfigureAwait(false) is { } checkpoint
                ? CheckpointTimestamp.Verify(stamp.Content, checkpoint.Content.Span, roots, new Place(name.Value))
                : Outcome.Refused<CheckpointTimestamp>([LogFinding.At(
                    name,
                    LogFinding.TimestampWrong,
                    "There is no kept checkpoint for the timestamp.",
                    "the checkpoint of the size in its name",
                    "Put the checkpoint back from a witness or a receipt")]);
            findings.AddRange(checkedStamp.Findings);
            if (checkedStamp.Value is { } right) timestamps.Add(right);
        }

        return ([.. timestamps.OrderBy(t => t.At)], findings);
    }

    /// <summary>Of which size the checkpoint is that a timestamp stamps; nothing when the name is none of ours.</summary>
    internal static long? SizeOf(BlobName name)
    {
        string rest = name.Value[LogNames.Timestamps.Length..];
        return rest.Length == DateLength + 1 + 20 + ".tsr".Length
            && long.TryParse(rest.AsSpan(DateLength + 1, 20), NumberStyles.None, CultureInfo.InvariantCulture, out long size)
                ? size
                : null;
    }
}
