namespace DocPipeline.Pipeline.Signing.Status;

/// <summary>Something that happened in a round.</summary>
/// <param name="Number">Its number among the round's events, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it, as the archive knows them.</param>
/// <param name="What">What, in a sentence without its point.</param>
/// <param name="Why">The reason that was given, where one was.</param>
public sealed record RoundHappening(int Number, DateTimeOffset At, string By, string What, string? Why);
