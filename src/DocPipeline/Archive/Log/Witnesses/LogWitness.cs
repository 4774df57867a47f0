using System.Globalization;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Receipts;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Witnesses;

/// <summary>
/// Somebody who keeps the last checkpoint on a machine of their own and lets nobody tell them that the log was ever shorter or another.
/// Without one a rollback of the whole store to an earlier state cannot be told from that state.
/// </summary>
/// <param name="file">The file that keeps the checkpoint: one signed note.</param>
/// <param name="trusted">The keys of the log that the witness trusts.</param>
/// <param name="signer">Signs what was checked, as one more line of the note; absent where the witness only keeps.</param>
/// <remarks>
/// A cosignature of C2SP tlog-cosignature is Ed25519 or ML-DSA-44, neither of which the platform has. The line is a plain note signature
/// of type 0x02, which carries no time.
/// </remarks>
internal sealed class LogWitness(string file, IReadOnlyList<LogKey> trusted, ILogSigner? signer)
{
    /// <summary>Checks the log's newest checkpoint against the kept one, from the leaf hashes in the store, and keeps it.</summary>
    /// <returns>What is kept now; or findings, and what was kept stays: it is the proof.</returns>
    public async Task<Outcome<WitnessedCheckpoint>> CheckAsync(TransparencyLog log, CancellationToken cancellationToken)
    {
        TrustedKeys keys = await log.FollowAsync(trusted, cancellationToken).ConfigureAwait(false);
        (SignedCheckpoint? kept, IReadOnlyList<Finding> findings) = await ReadKeptAsync(keys, cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0) return Outcome.Refused<WitnessedCheckpoint>(findings);
        Outcome<SignedCheckpoint> newest = await log.NewestAsync(trusted, cancellationToken).ConfigureAwait(false);
        if (newest.IsRefused) return Outcome.Refused<WitnessedCheckpoint>(newest.Findings);
        Checkpoint now = newest.Value.Checkpoint, old = kept?.Checkpoint ?? now;
        if (now.Size < old.Size) return Refused(newest.Value, LogFinding.RolledBack, string.Create(CultureInfo.InvariantCulture, $"The log counts {now.Size} leaves; this witness has seen {old.Size}."));
        if (now.Size == old.Size && now != old) return Refused(newest.Value, LogFinding.Forked, string.Create(CultureInfo.InvariantCulture, $"The log states another root for {now.Size} leaves than this witness has seen signed."));

        Outcome<ConsistencyProof> proof = await log.ProveAsync(old, now, cancellationToken).ConfigureAwait(false);
        if (proof.IsRefused) return Outcome.Refused<WitnessedCheckpoint>(proof.Findings);
        if (!proof.Value.Holds()) return Refused(newest.Value, LogFinding.Forked, string.Create(CultureInfo.InvariantCulture, $"The log of {now.Size} leaves does not begin with the {old.Size} that this witness has seen signed."));

        Outcome<SignedNote> note = signer is null
            ? Outcome.Done(newest.Value.Note)
            : await newest.Value.Note.AddAsync([signer], cancellationToken).ConfigureAwait(false);
        if (note.IsRefused) return Outcome.Refused<WitnessedCheckpoint>(note.Findings);
        SignedCheckpoint witnessed = new(now, note.Value);
        return await KeepAsync(witnessed, cancellationToken).ConfigureAwait(false) is { } finding
            ? Outcome.Refused<WitnessedCheckpoint>([finding])
            : Outcome.Done(new WitnessedCheckpoint(kept, witnessed));
    }

    private async Task<(SignedCheckpoint? Kept, IReadOnlyList<Finding> Findings)> ReadKeptAsync(TrustedKeys keys, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (FileNotFoundException)
        {
            return (null, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [Unusable("The file of the kept checkpoint cannot be read.", "Check the path and who owns the file")]);
        }

        Outcome<SignedCheckpoint> read = SignedCheckpoint.Read(bytes, new Place(file));
        IReadOnlyList<Finding> findings = read.IsRefused ? read.Findings : keys.Check(read.Value, new Place(file));
        return (read.Value, [.. findings.Select(f => f with { Suggestion = "Put the file back from a backup of this machine: a copy out of the store would prove nothing" })]);
    }

    // The old file stays whole until the new one is on the disk.
    private async Task<Finding?> KeepAsync(SignedCheckpoint witnessed, CancellationToken cancellationToken)
    {
        string temporary = file + ".new";
        try
        {
            await using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write))
            {
                await stream.WriteAsync(witnessed.Note.ToBytes(), cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable("The checkpoint was checked and cannot be kept.", "Free space, or choose a folder that this program may write to, and witness again");
        }
    }

    private Finding Unusable(string message, string suggestion) =>
        LogFinding.At(new Place(file), LogFinding.WitnessUnusable, message, "a file that holds one signed checkpoint", suggestion);

    private Outcome<WitnessedCheckpoint> Refused(SignedCheckpoint shown, FindingCode code, string message)
    {
        Finding finding = LogFinding.At(
            LogNames.Checkpoint,
            code,
            message,
            $"a log that goes on from the checkpoint kept in {Path.GetFileName(file)}",
            "Keep that file and the checkpoint shown above: together they prove it. Tell the partners, and compare with their receipts");
        return Outcome.Refused<WitnessedCheckpoint>([finding with { Evidence = shown.Note.ToString().TrimEnd() }]);
    }
}
