namespace DocPipeline.Archive.Ocfl.Inventories;

/// <summary>One entry of an object: its files, and when, why and by whom it was made.</summary>
internal sealed record OcflVersion
{
    /// <summary>When it was made, in UTC.</summary>
    internal required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Every file of the entry, sorted by its path, with the digest of its bytes.</summary>
    internal required IReadOnlyDictionary<LogicalPath, Sha512> State { get; init; }

    /// <summary>Why it was made.</summary>
    internal required string Message { get; init; }

    /// <summary>Who made it.</summary>
    internal required OcflUser User { get; init; }
}
