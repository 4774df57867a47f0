using System.ComponentModel;

namespace DocPipeline.Partnerships.Welsh;

/// <summary>What a seat is called in Welsh.</summary>
public sealed record SeatInWelsh
{
    /// <summary>How the membership list prints the seat in Welsh.</summary>
    [Description("How the membership list prints the seat in Welsh.")]
    public string? Title { get; init; }

    /// <summary>The condition under which the seat exists, in Welsh.</summary>
    [Description("The condition under which the seat exists, in Welsh.")]
    public string? Condition { get; init; }
}
