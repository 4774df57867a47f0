using DocPipeline.Documents.Comparison;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Comparing;

/// <summary>Two versions of a document, compared.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="From">The old version.</param>
/// <param name="To">The new version.</param>
/// <param name="Comparison">What changed.</param>
public sealed record ComparedVersions(string Title, VersionNumber From, VersionNumber To, DocumentComparison Comparison);
