using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Register;

/// <summary>An earlier version, as the version table prints it.</summary>
public sealed record VersionNote
{
    /// <summary>The version, where the sources number it.</summary>
    [Description("The version number.")]
    public required VersionNumber Version { get; init; }

    /// <summary>Its date; absent where no source states it.</summary>
    [Description("Its date, if it is known.")]
    public DateOnly? On { get; init; }

    /// <summary>What changed with it.</summary>
    [Description("What changed with this version.")]
    public required string Change { get; init; }

    /// <summary>By whom it was made, as the version table prints it; absent where no source states it.</summary>
    [Description("By whom it was made, as the version table prints it.")]
    public string? By { get; init; }
}
