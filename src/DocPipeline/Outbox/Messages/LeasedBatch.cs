namespace DocPipeline.Outbox.Messages;

/// <summary>Messages that this program alone sends, until the lease is over.</summary>
/// <param name="Batch">The batch as it was taken.</param>
/// <param name="Lease">The name of the lease.</param>
/// <param name="Until">When it is over.</param>
/// <param name="Numbers">Which of its messages.</param>
internal sealed record LeasedBatch(MessageBatch Batch, string Lease, DateTimeOffset Until, IReadOnlyList<int> Numbers);
