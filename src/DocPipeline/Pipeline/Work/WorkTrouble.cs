namespace DocPipeline.Pipeline.Work;

/// <summary>That a piece of work failed: not what was asked for was wrong, but something outside.</summary>
/// <param name="RequestId">The id of the request.</param>
/// <param name="Why">In a sentence; nothing internal.</param>
/// <param name="At">When it failed last.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="IsGivenUp">Whether it is not tried again by itself.</param>
public sealed record WorkTrouble(string RequestId, string Why, DateTimeOffset At, int Tries, bool IsGivenUp)
{
    // No program works on a message for so long.
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(15);

    /// <summary>Whether nobody tries it again: it was given up, or its last try ended with the program.</summary>
    internal bool IsOver(DateTimeOffset now) => IsGivenUp || (Tries >= WorkKinds.MostTries && At + longest < now);
}
