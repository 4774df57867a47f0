namespace DocPipeline.Cli.Files;

/// <summary>What <c>check --json</c> prints.</summary>
/// <param name="Checked">What was looked through.</param>
/// <param name="Findings">The findings, the weightiest first.</param>
internal sealed record CheckResult(IReadOnlyList<string> Checked, IReadOnlyList<CheckedFinding> Findings);
