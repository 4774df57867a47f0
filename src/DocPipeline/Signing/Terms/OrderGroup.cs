namespace DocPipeline.Signing.Terms;

/// <summary>Those who sign at the same time. A group opens when all before it are met.</summary>
internal sealed record OrderGroup
{
    /// <summary>From 1, in order.</summary>
    public required int Number { get; init; }

    /// <summary>How many of its places have to be signed; absent where each required one has to be, and no more.</summary>
    public int? Quorum { get; init; }
}
