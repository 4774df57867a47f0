namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>A job that was asked for.</summary>
/// <param name="Job">The job.</param>
/// <param name="IsNew">Whether it was not there before.</param>
public sealed record StartedJob(Job Job, bool IsNew);
