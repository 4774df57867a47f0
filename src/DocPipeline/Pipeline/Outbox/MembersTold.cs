namespace DocPipeline.Pipeline.Outbox;

/// <summary>A notice that was put into the outbox.</summary>
/// <param name="About">The name under which the outbox has it.</param>
/// <param name="Letters">How many letters it is.</param>
/// <param name="WasThere">Whether it was there before.</param>
public sealed record MembersTold(string About, int Letters, bool WasThere);
