namespace DocPipeline.Archive.Ocfl;

/// <summary>A file of an entry, whose digest has been checked.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Digest">Their digest.</param>
internal sealed record OcflFile(ReadOnlyMemory<byte> Content, Sha512 Digest);
