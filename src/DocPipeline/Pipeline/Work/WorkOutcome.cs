using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Work;

/// <summary>What a piece of queued work came to, as it is kept under its request id.</summary>
public sealed record WorkOutcome
{
    /// <summary>The id of the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The partnership of the first delivery.</summary>
    public string? Partnership { get; init; }

    /// <summary>The document of the first delivery, where it is about one.</summary>
    public string? Document { get; init; }

    /// <summary>The round, where it is about one.</summary>
    public string? Round { get; init; }

    /// <summary>How it ended.</summary>
    public required WorkStatus Status { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The digest of the document's bytes, 128 small hexadecimal digits; absent when refused, and where no document was made.</summary>
    public string? Sha512 { get; init; }

    /// <summary>What a file that came back was taken for: <c>counts</c>, <c>to-look-at</c> or <c>not-taken</c>.</summary>
    public string? TakenFor { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Sentence { get; init; }

    /// <summary>The entry of the archive with which a completed round was filed.</summary>
    public string? Entry { get; init; }

    /// <summary>Everything that was found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
