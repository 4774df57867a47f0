using DocPipeline.Archive;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>A file of an entry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Digest">The digest of its bytes.</param>
public sealed record ShownFile(string Name, Sha512 Digest);
