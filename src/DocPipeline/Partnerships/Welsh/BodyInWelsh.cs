using System.ComponentModel;

namespace DocPipeline.Partnerships.Welsh;

/// <summary>What a body is called in Welsh.</summary>
public sealed record BodyInWelsh
{
    /// <summary>The name in Welsh, as printed.</summary>
    [Description("The name in Welsh, as printed.")]
    public string? Name { get; init; }

    /// <summary>What the body is for, in Welsh, in one sentence.</summary>
    [Description("What the body is for, in Welsh, in one sentence.")]
    public string? Purpose { get; init; }

    /// <summary>How often it meets, in Welsh.</summary>
    [Description("How often it meets, in Welsh.")]
    public string? Meets { get; init; }
}
