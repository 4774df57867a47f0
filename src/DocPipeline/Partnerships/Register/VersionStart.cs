using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Register;

/// <summary>Where a document's version history starts.</summary>
public sealed record VersionStart
{
    /// <summary>The version.</summary>
    [Description("The version number, such as 5.")]
    public required VersionNumber Version { get; init; }

    /// <summary>The date of that version, a civil date in the United Kingdom.</summary>
    [Description("The date of the version.")]
    public required DateOnly On { get; init; }

    /// <summary>Where that version stands.</summary>
    [Description("Where the version stands.")]
    public required DocumentStatus Status { get; init; }

    /// <summary>What changed since the version before; the last row of the version table.</summary>
    [Description("What changed since the version before.")]
    public required string Change { get; init; }
}
