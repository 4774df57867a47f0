using DocPipeline.Archive;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>A file that was handed out.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Digest">Their digest.</param>
/// <param name="Entry">The entry.</param>
public sealed record GotFile(string Name, ReadOnlyMemory<byte> Content, Sha512 Digest, string Entry);
