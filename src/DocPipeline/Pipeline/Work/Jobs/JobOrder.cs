namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>A job as it is asked for.</summary>
/// <param name="Kind">The kind of work.</param>
/// <param name="By">Who asks for it.</param>
/// <param name="Items">What is to be done: at least one thing, at most <see cref="Job.MostItems"/>.</param>
public sealed record JobOrder(WorkKind Kind, string By, IReadOnlyList<JobItem> Items)
{
    /// <summary>The id, where the same request made twice has to be one job; chosen by lot if left out.</summary>
    public JobId? Id { get; init; }

    /// <summary>The file that came back, where one did.</summary>
    public UploadedReturn? Upload { get; init; }
}
