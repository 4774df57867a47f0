using DocPipeline.Findings;
using DocPipeline.Pipeline.Checking;

namespace DocPipeline.Web.Api.Partnerships;

/// <summary>What looking through documents found. A mistake in a document is no refusal.</summary>
/// <param name="Checked">What was looked through.</param>
/// <param name="Findings">What was found, the weightiest first.</param>
internal sealed record CheckAnswer(IReadOnlyList<string> Checked, IReadOnlyList<Finding> Findings)
{
    internal static CheckAnswer Of(CheckReport report) => new(report.Checked, report.Findings);
}
