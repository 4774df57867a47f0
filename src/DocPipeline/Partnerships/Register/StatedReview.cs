using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Register;

/// <summary>A review cycle that a document states.</summary>
public sealed record StatedReview
{
    /// <summary>The length of the cycle in calendar months, 1 to 600.</summary>
    [Description("The length of the cycle in months, such as 12 for a yearly review.")]
    [RecordRange(1, 600)]
    public required int EveryMonths { get; init; }

    /// <summary>The day from which the cycle counts.</summary>
    [Description("The day from which the cycle counts.")]
    public required DateOnly From { get; init; }

    /// <summary>The anchor of the section or clause of this document that states the cycle; absent when another document states it.</summary>
    [Description("The anchor of the section or clause that states it, such as changes for {#changes}.")]
    public string? StatedIn { get; init; }

    /// <summary>So many days before, the review is said to be due; 60 where nothing is said.</summary>
    [Description("How many days before its date the review is said to be due; 60 if left out.")]
    [RecordRange(0, 365)]
    public int? WarnDays { get; init; }
}
