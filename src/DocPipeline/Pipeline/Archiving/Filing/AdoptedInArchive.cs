using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.Archiving.Filing;

/// <summary>What came of adopting a decision in the archive.</summary>
/// <param name="Plan">What is recorded: an adoption, or a refusal with its reasons.</param>
/// <param name="Record">The record's entry with it.</param>
/// <param name="Filed">The document's entry.</param>
public sealed record AdoptedInArchive(AdoptionPlan Plan, RecordTag Record, FiledInArchive Filed);
