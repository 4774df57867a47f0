namespace DocPipeline.Queues;

/// <summary>A message that was handed out; nobody else is given it until its time is up.</summary>
/// <param name="Id">Its id in the queue.</param>
/// <param name="Text">What was sent.</param>
/// <param name="SentAt">When.</param>
/// <param name="Tries">How often it has been handed out, this time included.</param>
/// <param name="Receipt">Shows that it was handed out to whoever has it now.</param>
public sealed record QueuedMessage(string Id, string Text, DateTimeOffset SentAt, int Tries, string Receipt);
