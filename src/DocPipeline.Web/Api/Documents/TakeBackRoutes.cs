using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.TakingBack;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Partnerships;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Documents;

/// <summary>A draft that was edited in Word comes back: what it changes is shown, clause by clause.</summary>
internal static class TakeBackRoutes
{
    internal static void MapTakeBack(this IEndpointRouteBuilder app) =>
        app.MapPost($"{DocumentRoutes.One}/draft/edited", PreviewAsync).WithTags("Documents").WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestFile)).ForRoles(Role.Manager)
            .SentAs(Answers.Docx).OnlyAsks().Named("previewTakeBack", "Shows what an edited draft would change in the record. Nothing is written.");

    private static async Task<Results<Ok<TakenBackAnswer>, ProblemHttpResult>> PreviewAsync(string partnership, string document, HttpRequest request, RecordShelf records, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, Answers.Docx) is { } other) return other;
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        Outcome<TakenDraft> taken = TakeBackDraft.Plan(record.Files, Uploads.NameOf(request, $"{document}.docx"), await Uploads.ReadAsync(request.BodyReader, cancellationToken));
        if (taken.Value is { } draft && draft.Document != document) return Answers.NotThere($"The file is a draft of ‘{draft.Document}’.");
        return Answers.Done(taken, TakenBackAnswer.Of);
    }
}
