using DocPipeline.Archive;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Pipeline.Versions;

/// <summary>A version of a document, as the archive and the record together know it.</summary>
/// <param name="Version">The version.</param>
/// <param name="State">Where it stands.</param>
public sealed record DocumentVersion(VersionNumber Version, VersionState State)
{
    /// <summary>Its day: from which it is in force, or else on which it was made; nothing where neither is stated.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The number of its last entry in the archive; nothing where it was never filed.</summary>
    public int? Entry { get; init; }

    /// <summary>The digest of the Word file that was filed.</summary>
    public Sha512? Digest { get; init; }

    /// <summary>The signed copy as PDF among the files of the entry.</summary>
    public string? Rendition { get; init; }

    /// <summary>What changed with it, in the record's own words.</summary>
    public string? Change { get; init; }

    /// <summary>The round in which it is or was signed.</summary>
    public RoundStatus? Round { get; init; }
}
