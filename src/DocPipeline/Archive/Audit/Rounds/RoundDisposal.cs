using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention.Rounds;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>A round that rightly went with the document it was about.</summary>
/// <param name="Round">The round, as the list of the disposal has it.</param>
/// <param name="Object">The document.</param>
/// <param name="Entry">The entry that disposed of it.</param>
internal sealed record RoundDisposal(DisposedRound Round, ObjectId Object, VersionNumber Entry);
