namespace DocPipeline.Pipeline.Waiting;

/// <summary>What is said of a file that waits.</summary>
/// <param name="At">When it was uploaded.</param>
/// <param name="By">Who uploaded it.</param>
/// <param name="Name">The file's name.</param>
internal sealed record AboutWaiting(DateTimeOffset At, string By, string Name);
