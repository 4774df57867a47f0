using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>A checkpoint with its signatures, as it is stored, sent and kept by witnesses.</summary>
/// <param name="Checkpoint">What is stated.</param>
/// <param name="Note">The signed text.</param>
internal sealed record SignedCheckpoint(Checkpoint Checkpoint, SignedNote Note)
{
    /// <summary>What to do when a checkpoint is damaged.</summary>
    internal const string WhereCopiesAre = "Put it back from log/checkpoints, from a witness or from any receipt of that size";

    /// <summary>Reads a checkpoint. Its signatures are not verified yet.</summary>
    public static Outcome<SignedCheckpoint> Read(ReadOnlyMemory<byte> bytes, Place place)
    {
        Outcome<SignedNote> note = SignedNote.Read(bytes, place);
        if (note.IsRefused) return Outcome.Refused<SignedCheckpoint>(note.Findings);
        return Checkpoint.TryRead(note.Value.Text, out Checkpoint? checkpoint)
            ? Outcome.Done(new SignedCheckpoint(checkpoint, note.Value))
            : Outcome.Refused<SignedCheckpoint>([LogFinding.At(
                place,
                LogFinding.CheckpointMalformed,
                "The text of the checkpoint is not origin, size and root, each on a line of its own.",
                "a checkpoint (c2sp.org/tlog-checkpoint)",
                WhereCopiesAre)]);
    }
}
