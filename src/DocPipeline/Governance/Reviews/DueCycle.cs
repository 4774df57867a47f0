namespace DocPipeline.Governance.Reviews;

/// <summary>A stated cycle and the day on which it makes a review due.</summary>
/// <param name="EveryMonths">The length in calendar months.</param>
/// <param name="DueOn">The day.</param>
/// <param name="Source">Where it is stated.</param>
public sealed record DueCycle(int EveryMonths, DateOnly DueOn, string Source);
