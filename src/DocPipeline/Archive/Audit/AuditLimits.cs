using System.Globalization;
using DocPipeline.Archive.Log.Checkpoints;

namespace DocPipeline.Archive.Audit;

/// <summary>Says in plain words what an audit cannot exclude, so that nobody reads more into it than it shows.</summary>
internal static class AuditLimits
{
    /// <summary>The sentences.</summary>
    internal static IReadOnlyList<string> Of(long leaves, long sealedSize, SignedCheckpoint? outside, AuditSample? sample, int objects, int looked)
    {
        List<string> limits = [];
        long covered = outside?.Checkpoint.Size ?? 0;
        if (outside is null) limits.Add("Without a checkpoint kept outside the store a return of the whole store to an earlier state cannot be told from that state.");
        else if (covered < leaves) limits.Add(Said($"The checkpoint kept outside the store covers the first {covered} of {leaves} leaves: a return of the store to any state since then cannot be told from that state."));
        if (sealedSize < leaves) limits.Add(Said($"No checkpoint covers the leaves {sealedSize} to {leaves - 1} yet: whoever can write to the store can still replace them together with their entries."));
        if (outside is null) limits.Add("Whoever has the signing key and can write to the store can make another history; only a checkpoint or a receipt kept outside shows it.");
        if (sample is not null && looked < objects) limits.Add(Said($"{objects - looked} of {objects} objects were not looked at (seed {sample.Seed}): their files can be altered or gone."));
        limits.Add("A timestamp, and a kept checkpoint that is not the newest, can be taken away without a trace in the store; nothing else depends on them.");
        return limits;
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
