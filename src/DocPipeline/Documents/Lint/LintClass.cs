using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint;

/// <summary>A class of mistake that documents are looked through for.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Family">What it is about; it orders the findings.</param>
/// <param name="Severity">How much a finding of the class stands in the way.</param>
/// <param name="Title">What is wrong, in a few words.</param>
internal sealed record LintClass(FindingCode Code, LintFamily Family, Severity Severity, string Title)
{
    /// <summary>A mistake of this class.</summary>
    internal LintHit At(LintSpot spot, string message, string suggestion, LintSpot? also = null, string? expected = null) =>
        new(this, spot, message) { Suggestion = suggestion, Also = also, Expected = expected };
}
