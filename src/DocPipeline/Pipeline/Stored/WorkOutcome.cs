using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Stored;

/// <summary>What a piece of queued work came to, as it is kept under its request id.</summary>
public sealed record WorkOutcome
{
    /// <summary>The id of the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The partnership of the first delivery.</summary>
    public required string Partnership { get; init; }

    /// <summary>The document of the first delivery.</summary>
    public required string Document { get; init; }

    /// <summary>How it ended.</summary>
    public required WorkStatus Status { get; init; }

    /// <summary>The digest of the document's bytes, 128 small hexadecimal digits; absent when refused.</summary>
    public string? Sha512 { get; init; }

    /// <summary>Everything that was found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
