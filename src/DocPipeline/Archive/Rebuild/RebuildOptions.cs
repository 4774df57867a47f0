using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;

namespace DocPipeline.Archive.Rebuild;

/// <summary>What a rebuild goes by.</summary>
internal sealed record RebuildOptions
{
    /// <summary>Those that sign a checkpoint where none is left; without any, none is signed.</summary>
    internal IReadOnlyList<ILogSigner> Signers { get; init; } = [];

    /// <summary>Keys of the log besides the signers': the one that was given at first, where it was replaced since.</summary>
    internal IReadOnlyList<LogKey> AlsoTrusted { get; init; } = [];

    /// <summary>A checkpoint kept outside the store: only a log that goes on from it is signed.</summary>
    internal SignedCheckpoint? Outside { get; init; }

    /// <summary>Is told how many objects are done, from any thread.</summary>
    internal Action<int>? OnObject { get; init; }
}
