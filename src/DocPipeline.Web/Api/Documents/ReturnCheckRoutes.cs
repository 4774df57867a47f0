using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Returns;
using DocPipeline.Pipeline.Work;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Scans;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Documents;

/// <summary>Holds a file against a version: are these the issued words? Nothing is accepted or kept.</summary>
internal static class ReturnCheckRoutes
{
    private static readonly string[] files = [Answers.Docx, "application/pdf", "image/png", "image/jpeg"];

    internal static void MapReturnChecks(this IEndpointRouteBuilder app) =>
        app.MapPost($"{DocumentRoutes.One}/versions/{{version}}/comparison-with-file", CheckAsync).WithTags("Documents").WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestFile)).ForRoles(AccessRules.Readers).SentAs(files).OnlyAsks()
            .Named("checkFile", "Says whether a Word file, a PDF or a scan has the words of a version, clause by clause, and who signed it. Nothing is kept.");

    private static async Task<Results<Ok<ReturnCheckAnswer>, ProblemHttpResult>> CheckAsync(
        string partnership, string document, string version, HttpRequest request, VersionFiles versions, OfficeSettings office, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, files) is { } other) return other;
        Outcome<VersionFile> issued = await versions.FindAsync(new PartnershipId(partnership), new DocumentId(document), version, cancellationToken);
        if (issued.IsRefused) return Answers.Refused(issued.Findings);
        Outcome<ReturnReport> report = await CheckReturn.OfAsync(
            new IssuedFile(issued.Value.Name, issued.Value.Content, $"version {version} of {partnership}/{document}"), Uploads.NameOf(request, $"{document}{Uploads.EndingOf(request)}"), await Uploads.ReadAsync(request.BodyReader, cancellationToken),
            new SignatureTrust(time.GetUtcNow()) { Roots = office.Roots, TimestampRoots = office.TimestampRoots }, ZbarQrReader.OfThisMachine(), cancellationToken);
        return Answers.Done(report, ReturnCheckAnswer.Of);
    }
}
