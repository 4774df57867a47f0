namespace DocPipeline.Pipeline.Work.Timed;

/// <summary>The last run of work that is done by the clock.</summary>
/// <param name="Timer">Which.</param>
/// <param name="At">When it began.</param>
/// <param name="IsDone">Whether it came to its end.</param>
/// <param name="Note">What it came to, in a sentence.</param>
public sealed record TimerRun(string Timer, DateTimeOffset At, bool IsDone, string Note);
