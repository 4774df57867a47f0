namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>An erasure that is done.</summary>
/// <param name="Id">The id that stood for the person.</param>
/// <param name="At">When it was done, in UTC.</param>
/// <param name="Leaf">Its leaf in the log.</param>
/// <param name="WasThere">Whether it had been done or begun before.</param>
public sealed record PersonErased(string Id, DateTimeOffset At, long Leaf, bool WasThere);
