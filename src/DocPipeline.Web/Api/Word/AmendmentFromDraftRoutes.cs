using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.TakingBack;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Word;

/// <summary>A draft that was edited in Word becomes a proposed amendment; the text itself stays as it is until that is adopted.</summary>
internal static class AmendmentFromDraftRoutes
{
    private const string Amendment = $"{DocumentRoutes.One}/draft/edited/amendment";
    private const string Terms = "‘decision’ names it, beginning with the day of the meeting or with ‘meeting’ beside it; ‘title’ and ‘body’ may be left out.";

    internal static void MapAmendmentsFromDrafts(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup(Amendment).WithTags("Amendments").WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestFile)).ForRoles(Role.Manager);
        group.MapPost("/preview", PreviewAsync).SentAs(Answers.Docx).OnlyAsks().Named("previewAmendmentFromDraft", "Shows what an edited draft would change as an amendment. Nothing is written.", Terms);
        group.MapPost("", ProposeAsync).WithMetadata(NeedsTag.Metadata).SentAs(Answers.Docx).Named("proposeAmendmentFromDraft", "Proposes an edited draft as an amendment, clause by clause.", $"{Terms} If-Match states the tag of the record.");
    }

    private static async Task<Results<Ok<AmendmentFromDraftAnswer>, ProblemHttpResult>> PreviewAsync(
        string partnership, string document, [AsParameters] AmendmentTerms terms, HttpRequest request, RecordShelf records, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, Answers.Docx) is { } other) return other;
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        Outcome<TakenDraft> planned = TakeBackAmendment.Plan(record.Files, new DocumentId(document), Uploads.NameOf(request, $"{document}.docx"), await Uploads.ReadAsync(request.BodyReader, cancellationToken), terms.Asked);
        if (planned.IsRefused) return Answers.Refused(planned.Findings);
        request.HttpContext.Response.GetTypedHeaders().ETag = ETags.Of(record.Tag);
        return TypedResults.Ok(AmendmentFromDraftAnswer.Of(planned.Value, terms.Decision));
    }

    private static async Task<Results<Ok<AmendmentFromDraftAnswer>, Created<AmendmentFromDraftAnswer>, ProblemHttpResult>> ProposeAsync(
        string partnership, string document, [AsParameters] AmendmentTerms terms, Caller caller, HttpRequest request, OpenedArchive archive, SettleFilings settling, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, Answers.Docx) is { } other) return other;
        (RecordTag? seen, ProblemHttpResult? wrong) = SeenRecord.Of(request);
        if (seen is null) return wrong!;
        Outcome<TakenBackInArchive> proposed = await TakeBackInArchive.ProposeAsync(
            archive, new PartnershipId(partnership), new DocumentId(document), Uploads.NameOf(request, $"{document}.docx"), await Uploads.ReadAsync(request.BodyReader, cancellationToken), terms.Asked, seen, caller.Name, cancellationToken);
        if (proposed.IsRefused) return SeenRecord.Refused(proposed.Findings);
        request.HttpContext.Response.GetTypedHeaders().ETag = ETags.Of(proposed.Value.Record);
        AmendmentFromDraftAnswer answer = AmendmentFromDraftAnswer.Of(proposed.Value.Draft, terms.Decision);
        if (answer.File is null) return TypedResults.Ok(answer);
        settling.Due();
        return TypedResults.Created($"/api/v1/partnerships/{partnership}/amendments/{terms.Decision}", answer);
    }
}

/// <summary>The decision that an edited draft is to become.</summary>
internal sealed record AmendmentTerms
{
    /// <summary>The name of its file.</summary>
    [FromQuery(Name = "decision")]
    public required string Decision { get; init; }

    /// <summary>What is decided on, in a line.</summary>
    [FromQuery(Name = "title")]
    public string? Title { get; init; }

    /// <summary>The body that decides.</summary>
    [FromQuery(Name = "body")]
    public string? Body { get; init; }

    /// <summary>The day of the meeting.</summary>
    [FromQuery(Name = "meeting")]
    public DateOnly? Meeting { get; init; }

    internal AmendmentAsked Asked => new(Decision, Title is { Length: > 0 } ? Title : null, Body is { Length: > 0 } ? Body : null, Meeting);
}
