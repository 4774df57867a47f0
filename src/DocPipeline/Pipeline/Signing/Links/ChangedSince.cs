using DocPipeline.Documents.Comparison;

namespace DocPipeline.Pipeline.Signing.Links;

/// <summary>What changed in a document since somebody signed it last.</summary>
/// <param name="Version">The version that they signed; absent where they have signed none.</param>
/// <param name="Comparison">What changed.</param>
public sealed record ChangedSince(string? Version, DocumentComparison? Comparison);
