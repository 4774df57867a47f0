namespace DocPipeline.Outbox.Messages;

/// <summary>What asking for messages came to.</summary>
/// <param name="Batch">The batch, as it is in the store.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="Leased">What the caller itself is to send now; nothing where somebody else does.</param>
internal sealed record AddedBatch(MessageBatch Batch, bool IsNew, LeasedBatch? Leased);
