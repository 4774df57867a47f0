using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Archiving;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Documents;

/// <summary>A document is issued: made from the record, and filed in the version at which that stands. These bytes are what is signed.</summary>
internal static class IssueRoutes
{
    internal static void MapIssues(this IEndpointRouteBuilder app) =>
        app.MapPost($"{DocumentRoutes.One}/versions", IssueAsync).WithTags("Documents").WithMetadata(NeedsTag.Metadata).ForRoles(Role.Manager)
            .Named("issueDocument", "Makes a document from the record and files it in the archive as issued.", "In the version at which the record stands; a version that is there in other words is never filed again. If-Match states the tag of the record.");

    private static async Task<Results<Created<FiledAnswer>, Ok<FiledAnswer>, ProblemHttpResult>> IssueAsync(
        string partnership, string document, Caller caller, HttpRequest request, OpenedArchive archive, SettleFilings settling, CancellationToken cancellationToken)
    {
        (RecordTag? seen, ProblemHttpResult? wrong) = SeenRecord.Of(request);
        if (wrong is not null) return wrong;
        Outcome<FiledInArchive> filed = await IssueFromRecord.FileAsync(archive, new PartnershipId(partnership), new DocumentId(document), seen!, caller.Name, cancellationToken);
        if (filed.IsRefused) return SeenRecord.Refused(filed.Findings);
        settling.Due();
        FiledAnswer answer = FiledAnswer.Of(filed.Value);
        return answer.WasThere ? TypedResults.Ok(answer) : TypedResults.Created($"/api/v1/partnerships/{partnership}/archive/documents/{document}", answer);
    }
}
