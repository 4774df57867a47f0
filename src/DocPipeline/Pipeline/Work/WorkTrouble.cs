namespace DocPipeline.Pipeline.Work;

/// <summary>That a piece of work failed: not what was asked for was wrong, but something outside.</summary>
/// <param name="RequestId">The id of the request.</param>
/// <param name="Why">In a sentence; nothing internal.</param>
/// <param name="At">When it failed last.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="IsGivenUp">Whether it is not tried again by itself.</param>
public sealed record WorkTrouble(string RequestId, string Why, DateTimeOffset At, int Tries, bool IsGivenUp);
