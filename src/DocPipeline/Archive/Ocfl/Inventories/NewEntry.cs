namespace DocPipeline.Archive.Ocfl.Inventories;

/// <summary>What the next entry of an object is to be.</summary>
internal sealed record NewEntry
{
    /// <summary>When it is made.</summary>
    internal required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Every file that it is to have, unchanged ones included.</summary>
    internal required IReadOnlyDictionary<LogicalPath, Sha512> State { get; init; }

    /// <summary>The digests whose bytes are at hand, to be copied into the object. Others have to be in it already.</summary>
    internal required IReadOnlySet<Sha512> AtHand { get; init; }

    /// <summary>Why it is made.</summary>
    internal required string Message { get; init; }

    /// <summary>Who makes it.</summary>
    internal required OcflUser User { get; init; }
}
