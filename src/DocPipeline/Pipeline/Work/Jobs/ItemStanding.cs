namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>One thing of a job, and where it stands.</summary>
/// <param name="Item">What is to be done.</param>
/// <param name="State">Where it stands.</param>
public sealed record ItemStanding(JobItem Item, ItemState State)
{
    /// <summary>What it came to.</summary>
    public WorkOutcome? Outcome { get; init; }

    /// <summary>What went wrong, where something did.</summary>
    public WorkTrouble? Trouble { get; init; }
}
