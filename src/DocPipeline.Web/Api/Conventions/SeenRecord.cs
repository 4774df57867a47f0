using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>The record that whoever changes something has seen, as If-Match states it.</summary>
internal static class SeenRecord
{
    /// <summary>Reads it.</summary>
    /// <returns>The tag; or why the request cannot be taken.</returns>
    internal static (RecordTag? Seen, ProblemHttpResult? Wrong) Of(HttpRequest request) =>
        !request.Headers.ContainsKey("If-Match") ? (null, Problems.Of(StatusCodes.Status428PreconditionRequired, "State If-Match with the tag of the record that you have seen."))
        : ETags.TryReadConditions(request, out RecordTag? seen, out _) && seen is not null ? (seen, null)
        : (null, Problems.Of(StatusCodes.Status400BadRequest, "State If-Match with the one tag that you have seen."));

    /// <summary>A refusal; where somebody else was first, that the condition did not hold.</summary>
    internal static ProblemHttpResult Refused(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Code == ArchiveCodes.StaleRecord) ? Problems.Refused(findings, StatusCodes.Status412PreconditionFailed) : Answers.Refused(findings);
}
