using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Accounts;

/// <summary>Refusals of accounts as HTTP says them.</summary>
internal static class AccountProblems
{
    internal static ProblemHttpResult Of(IReadOnlyList<Finding> findings) => Problems.Refused(
        findings,
        Has(findings, AccountCodes.NotThere) || Has(findings, AccountCodes.WordCode) ? StatusCodes.Status404NotFound
        : Has(findings, AccountCodes.Stale) ? StatusCodes.Status412PreconditionFailed
        : Has(findings, AccountCodes.Taken) || Has(findings, AccountCodes.SetUpAlready) || Has(findings, AccountCodes.LastAdmin) ? StatusCodes.Status409Conflict
        : StatusCodes.Status400BadRequest);

    private static bool Has(IReadOnlyList<Finding> findings, FindingCode code) => findings.Any(finding => finding.Code == code);
}
