using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api;

/// <summary>The draft of a document: made by POST, fetched by GET.</summary>
internal static class DraftRoutes
{
    private const string Docx = Answers.Docx;

    internal static void MapDrafts(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder draft = app.MapGroup($"{DocumentRoutes.One}/draft").WithTags("Documents");
        draft.MapPost("", PostAsync).ForRoles(Role.Manager).Named("makeDraft", "Drafts a document from the record as it is now, and keeps the draft.");
        draft.MapGet("", GetAsync).AnswersFile(Docx).ForRoles(AccessRules.Readers).Named("getDraft", "Hands out the draft that was made last.");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        string partnership, string document, IBlobStore store, CancellationToken cancellationToken)
    {
        StoredBlob? draft =
            await DraftIntoStore.ReadAsync(store, new PartnershipId(partnership), new DocumentId(document), cancellationToken);
        return draft is null
            ? Problems.Of(StatusCodes.Status404NotFound, "There is no such draft.")
            : TypedResults.File(draft.Content.ToArray(), Docx, $"{document}.docx", entityTag: ETags.Of(draft.Tag));
    }

    private static async Task<Results<Created<DraftAnswer>, Ok<DraftAnswer>, ProblemHttpResult>> PostAsync(
        string partnership,
        string document,
        HttpContext context,
        OpenedArchive archive,
        RecordShelf records,
        Measures measures,
        ILogger<Program> log,
        CancellationToken cancellationToken)
    {
        Outcome<DraftInStore> outcome =
            await DraftIntoStore.DraftAsync(archive, records, new PartnershipId(partnership), new DocumentId(document), cancellationToken);
        string result = outcome.IsRefused ? "refused" : "drafted";
        log.Drafted(partnership, document, result);
        measures.Drafted(result);
        if (outcome.IsRefused) return Problems.Refused(outcome.Findings, StatusOf(outcome.Findings));

        DraftInStore draft = outcome.Value;
        DraftAnswer answer = new(document, draft.FileName, draft.Digest.Hex, draft.Findings);
        if (draft.IsNew) return TypedResults.Created(context.Request.Path, answer);
        context.Response.Headers.Location = context.Request.Path.Value;
        return TypedResults.Ok(answer);
    }

    private static int StatusOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code == DraftIntoStore.NoRecord || f.Code == DraftDocument.NoSuchDocument)
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
}
