namespace DocPipeline.Queues;

/// <summary>A message that was put aside because it failed time and again.</summary>
/// <param name="Id">Its id among those that were put aside.</param>
/// <param name="Text">What was sent.</param>
/// <param name="Since">When it was put aside.</param>
public sealed record PoisonMessage(string Id, string Text, DateTimeOffset Since);
