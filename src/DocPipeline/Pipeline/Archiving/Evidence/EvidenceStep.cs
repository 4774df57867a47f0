using DocPipeline.Archive.Entries;
using DocPipeline.Documents.Comparison;

namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>An entry and, where its document differs in its bytes from the one before, what changed.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Before">The entry with the document before; nothing where there is none.</param>
/// <param name="Comparison">What changed since.</param>
internal sealed record EvidenceStep(ArchivedEntry Entry, ArchivedEntry? Before, DocumentComparison? Comparison);
