using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.TakingBack;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Documents;

/// <summary>A draft that was edited in Word comes back: what it changes is shown, clause by clause.</summary>
internal static class TakeBackRoutes
{
    internal static void MapTakeBack(this IEndpointRouteBuilder app)
    {
        app.MapPost($"{DocumentRoutes.One}/draft/edited", PreviewAsync).WithTags("Documents").WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestFile)).ForRoles(Role.Manager)
            .SentAs(Answers.Docx).OnlyAsks().Named("previewTakeBack", "Shows what an edited draft would change in the record. Nothing is written.");
        app.MapPost($"{DocumentRoutes.One}/draft/edited/take-back", TakeAsync).WithTags("Documents").WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestFile), NeedsTag.Metadata).ForRoles(Role.Manager)
            .SentAs(Answers.Docx).Named("takeBack", "Writes what was edited in a draft into the record.", "If-Match states the tag of the record.");
    }

    private static async Task<Results<Ok<TakenBackAnswer>, ProblemHttpResult>> PreviewAsync(string partnership, string document, HttpRequest request, RecordShelf records, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, Answers.Docx) is { } other) return other;
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        Outcome<TakenDraft> taken = TakeBackDraft.Plan(record.Files, new DocumentId(document), Uploads.NameOf(request, $"{document}.docx"), await Uploads.ReadAsync(request.BodyReader, cancellationToken));
        return Answers.Done(taken, TakenBackAnswer.Of);
    }

    private static async Task<Results<Ok<TakenBackAnswer>, ProblemHttpResult>> TakeAsync(
        string partnership, string document, Caller caller, HttpRequest request, OpenedArchive archive, SettleFilings settling, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, Answers.Docx) is { } other) return other;
        (RecordTag? seen, ProblemHttpResult? wrong) = SeenRecord.Of(request);
        if (seen is null) return wrong!;
        Outcome<TakenBackInArchive> taken = await TakeBackInArchive.RunAsync(archive, new PartnershipId(partnership), new DocumentId(document), Uploads.NameOf(request, $"{document}.docx"), await Uploads.ReadAsync(request.BodyReader, cancellationToken), seen, caller.Name, cancellationToken);
        if (taken.IsRefused) return SeenRecord.Refused(taken.Findings);
        settling.Due();
        request.HttpContext.Response.GetTypedHeaders().ETag = ETags.Of(taken.Value.Record);
        return TypedResults.Ok(TakenBackAnswer.Of(taken.Value.Draft));
    }
}
