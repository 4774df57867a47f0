using DocPipeline.Archive.Stores;

namespace DocPipeline.Outbox.Messages;

/// <summary>A batch as it was at one moment.</summary>
internal sealed record StoredBatch(MessageBatch Batch, BlobTag Tag);
