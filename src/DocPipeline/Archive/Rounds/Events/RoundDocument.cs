using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Archive.Rounds.Events;

/// <summary>What a round is about: exactly these bytes, and no other version.</summary>
/// <param name="Object">The document's object.</param>
/// <param name="Entry">The entry with which it was filed.</param>
/// <param name="Digest">The digest of the file.</param>
internal sealed record RoundDocument(ObjectId Object, VersionNumber Entry, Sha512 Digest);
