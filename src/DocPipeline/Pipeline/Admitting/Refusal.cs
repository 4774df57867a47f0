using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Admitting;

/// <summary>That a file from outside was refused, and why.</summary>
public sealed record Refusal
{
    /// <summary>The digest of the file's bytes, 128 small hexadecimal digits.</summary>
    public required string Sha512 { get; init; }

    /// <summary>Its size.</summary>
    public required int Bytes { get; init; }

    /// <summary>Whether the file itself is kept; one that is too large is not.</summary>
    public required bool IsKept { get; init; }

    /// <summary>Which way it came.</summary>
    public required string Door { get; init; }

    /// <summary>When it was refused.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Every reason.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
