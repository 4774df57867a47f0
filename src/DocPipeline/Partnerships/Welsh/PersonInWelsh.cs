using System.ComponentModel;

namespace DocPipeline.Partnerships.Welsh;

/// <summary>What a person's office is called in Welsh.</summary>
public sealed record PersonInWelsh
{
    /// <summary>The office held, in Welsh.</summary>
    [Description("The office held, in Welsh.")]
    public string? Office { get; init; }
}
