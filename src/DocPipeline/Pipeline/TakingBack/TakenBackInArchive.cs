using DocPipeline.Documents.TakingBack;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.TakingBack;

/// <summary>A draft that was taken back into the archive's record.</summary>
/// <param name="Draft">What it changed.</param>
/// <param name="Record">The record's entry with it.</param>
public sealed record TakenBackInArchive(TakenDraft Draft, RecordTag Record);
