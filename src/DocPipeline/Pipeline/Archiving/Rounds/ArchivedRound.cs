namespace DocPipeline.Pipeline.Archiving.Rounds;

/// <summary>A round of signatures as the archive keeps it.</summary>
/// <param name="Round">Its name.</param>
/// <param name="Document">What people call the document that it is about.</param>
/// <param name="Entry">The document's entry, such as <c>v2</c>.</param>
/// <param name="Digest">The SHA-512 digest of exactly that file.</param>
/// <param name="IsClosed">Whether the round takes no more events.</param>
/// <param name="Events">What happened, the first event first.</param>
public sealed record ArchivedRound(string Round, string Document, string Entry, string Digest, bool IsClosed, IReadOnlyList<ArchivedRoundEvent> Events);
