using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Model.Parties;

/// <summary>A place in which somebody signs for an organisation.</summary>
/// <param name="Organisation">For whom, without "the".</param>
/// <param name="Spot">Where its name stands.</param>
internal sealed record SignatureBlock(string Organisation, LintSpot Spot);
