namespace DocPipeline.Archive.Retention.Rounds;

/// <summary>An event of a round that goes with its document.</summary>
/// <param name="Digest">The digest of its bytes.</param>
/// <param name="Bytes">How many there were.</param>
/// <param name="Leaf">Where its leaf is in the log; absent where it was not logged.</param>
internal sealed record DisposedEvent(Sha512 Digest, long Bytes, long? Leaf);
