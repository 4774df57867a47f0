using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Checking;

/// <summary>What looking through documents came to. A mistake in a document is no refusal: an error here is one that the document has.</summary>
/// <param name="Checked">What was looked through: the file, or the documents of a record by the names of their files.</param>
/// <param name="Findings">The mistakes, the weightiest first.</param>
public sealed record CheckReport(IReadOnlyList<string> Checked, IReadOnlyList<Finding> Findings);
