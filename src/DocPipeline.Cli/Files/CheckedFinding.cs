using DocPipeline.Findings;

namespace DocPipeline.Cli.Files;

/// <summary>A finding of <c>check --json</c>.</summary>
internal sealed record CheckedFinding(string Code, string Severity, string Message, CheckedPlace? Place, CheckedPlace? Also, string? Evidence, string? Expected, string? Suggestion)
{
    internal static CheckedFinding Of(Finding finding) => new(
        finding.Code.Value, finding.Severity.ToString().ToLowerInvariant(), finding.Message, CheckedPlace.Of(finding.Place), CheckedPlace.Of(finding.Also), finding.Evidence, finding.Expected, finding.Suggestion);
}
