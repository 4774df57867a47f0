namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>A file that came back in a round and was kept.</summary>
/// <param name="Number">The number of its event in the round, by which it is named.</param>
/// <param name="Slot">The place.</param>
/// <param name="At">When it came back.</param>
/// <param name="By">Who handed it in.</param>
/// <param name="IsTaken">Whether it was taken as a signature, for good or until somebody has looked at it.</param>
/// <param name="Check">What the check found, in a line.</param>
/// <param name="File">The digest of the file.</param>
/// <param name="HasReport">Whether the check's report is kept with it.</param>
public sealed record KeptReturn(int Number, string Slot, DateTimeOffset At, string By, bool IsTaken, string Check, string File, bool HasReport);
