namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>That the messages of a job are not sent yet.</summary>
/// <param name="At">When the job was begun.</param>
internal sealed record UnsentJob(DateTimeOffset At);
