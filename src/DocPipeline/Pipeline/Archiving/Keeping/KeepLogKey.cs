using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Keys;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>The story of a new key: the log itself says, signed by the old key, by which key it is signed from here on.</summary>
public static class KeepLogKey
{
    /// <summary>Replaces the key. Doing it again finishes what was interrupted.</summary>
    /// <param name="archive">The archive, opened with the old key.</param>
    /// <param name="next">The new key: a file that is made when it is not there, or the address of a key in a vault.</param>
    /// <param name="publicFile">Where the public keys go, the old ones and the new one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<LogKeyReplaced>> ReplaceAsync(OpenedArchive archive, string next, string publicFile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<ILogSigner> old = await archive.Keys.SignerAsync(cancellationToken).ConfigureAwait(false);
        if (old.IsRefused) return Outcome.Refused<LogKeyReplaced>(old.Findings);
        Outcome<IReadOnlyList<LogKey>> trusted = archive.Keys.Trusted();
        if (trusted.IsRefused) return Outcome.Refused<LogKeyReplaced>(trusted.Findings);
        if (await archive.Entries.Log.SizeAsync(cancellationToken).ConfigureAwait(false) == 0)
            return Outcome.Refused<LogKeyReplaced>([ArchiveCodes.Error(ArchiveCodes.NotThere, "There is no log in this store whose key could be replaced.", "File something first, or check the name of the store.")]);

        Outcome<ILogSigner> made = await archive.Keys.NextAsync(next, cancellationToken).ConfigureAwait(false);
        if (made.IsRefused) return Outcome.Refused<LogKeyReplaced>(made.Findings);
        using IDisposable? closed = made.Value as IDisposable;
        LogKey[] keys = [.. trusted.Value, made.Value.Key];

        // A file with anything else in it belongs to another log.
        if (File.Exists(publicFile) && !(ArchiveKeys.ReadPublic(publicFile).Value?.SequenceEqual(keys) ?? false))
            return Outcome.Refused<LogKeyReplaced>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, "The file for the new public key is there and holds something else; nothing was changed.", "Name a file that is not there yet.", publicFile)]);
        Outcome<SignedCheckpoint> replaced = await archive.Entries.Log.ReplaceKeyAsync(old.Value, made.Value, trusted.Value, cancellationToken).ConfigureAwait(false);
        if (replaced.IsRefused) return Outcome.Refused<LogKeyReplaced>(replaced.Findings);
        ArchiveKeys.WritePublic(publicFile, keys);
        return Outcome.Done(new LogKeyReplaced(old.Value.Key.Label, made.Value.Key.Label, replaced.Value.Checkpoint.Size, publicFile));
    }
}
