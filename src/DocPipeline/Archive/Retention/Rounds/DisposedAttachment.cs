namespace DocPipeline.Archive.Retention.Rounds;

/// <summary>An attachment of a round that goes with its document: a returned file, a scan.</summary>
/// <param name="Digest">The digest of its bytes, by which it is named.</param>
/// <param name="Bytes">How many there were.</param>
internal sealed record DisposedAttachment(Sha512 Digest, long Bytes);
