using DocPipeline.Findings;
using DocPipeline.Pipeline.Checking;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Partnerships;

/// <summary>What looking the record and all of its documents through has found.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class FindingsModel : PartnershipPage
{
    /// <summary>What was found, the weightiest first.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>The same in a sentence.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        Outcome<CheckReport> check = record.Check;
        Found = check.Value?.Findings ?? check.Findings;
        int mistakes = Found.Count(finding => finding.Severity == Severity.Error), warnings = Found.Count(finding => finding.Severity == Severity.Warning);
        Summary = check.Value is { } report
            ? $"{report.Checked.Count} {(report.Checked.Count == 1 ? "document was" : "documents were")} looked through: {Count(mistakes, "mistake")}, {Count(warnings, "warning")}, {Count(Found.Count - mistakes - warnings, "note")}."
            : "The record itself has mistakes. The documents are looked through once these are mended.";
        return Page();
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : count == 0 ? $"no {noun}s" : $"{count} {noun}s";
}
