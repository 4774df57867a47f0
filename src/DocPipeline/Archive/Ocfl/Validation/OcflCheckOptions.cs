namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>How thoroughly to validate.</summary>
internal sealed record OcflCheckOptions
{
    /// <summary>Which content files to read, by their path in the tree; absent to read all. Their names are checked in any case.</summary>
    internal Predicate<string>? Sample { get; init; }

    /// <summary>How many content files to read at once. Each takes a buffer of 128 KB; from a store of blobs, the whole blob.</summary>
    internal int AtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>
    /// Whether the objects must be as this program writes them, to the last byte. OCFL leaves some bytes open, such as capitals in a
    /// digest file; with this no byte of an object can change unseen.
    /// </summary>
    internal bool OursOnly { get; init; }

    /// <summary>Called after every object and every content file, from any thread.</summary>
    internal Action<OcflProgress>? OnProgress { get; init; }
}
