namespace DocPipeline.Archive.Rounds.Events;

/// <summary>A file that belongs to an event of a round.</summary>
/// <param name="Digest">Its digest.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record RoundFile(Sha512 Digest, ReadOnlyMemory<byte> Content);
