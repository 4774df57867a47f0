namespace DocPipeline.Archive.Retention;

/// <summary>A content file that goes with a disposal.</summary>
/// <param name="Path">Its path from the object's root.</param>
/// <param name="Digest">The digest of its bytes.</param>
/// <param name="Bytes">How many there were.</param>
internal sealed record DisposedFile(string Path, Sha512 Digest, long Bytes);
