using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Lint.Drafts;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Checking;
using DocPipeline.Pipeline.InWord;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;
using DocPipeline.Web.Api.Partnerships;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Word;

/// <summary>What is asked about a document while it is open in Word: its facts, its signatory pages, and what is wrong with it.</summary>
internal static class DraftInWordRoutes
{
    internal static void MapDraftInWord(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup(DocumentRoutes.One).WithTags("Documents").ForRoles(AccessRules.Readers);
        group.MapGet("/facts", FactsAsync).Named("listFacts", "Lists the facts that content controls of a document print, as the generator prints them.", "The tag is that of the content control. Facts that the record does not have are not among them.");
        group.MapGet("/signatory-pages", PagesAsync).Named("getSignatoryPages", "Gives the signatory pages of a document, to be put into one that is open in Word.", "A Word file with the pages alone, and its content controls in order: Word may lose their tags when it puts them in.");
        group.MapPost("/draft/check", CheckAsync).WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestFile)).SentAs(Answers.Docx).OnlyAsks()
            .Named("checkDraft", "Looks a draft through as it is in Word: mistakes, signatories, content controls, tracked changes, comments, cross-references.", "Each finding has words by which its place is found in Word. Nothing is kept.");
    }

    private static async Task<Results<Tagged<FactsAnswer>, ProblemHttpResult>> FactsAsync(string partnership, string document, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        Outcome<IReadOnlyList<PrintedFact>> facts = ListFacts.Of(record.Files, record.Read, new DocumentId(document));
        return Answers.Of(facts, found => new FactsAnswer(partnership, document, found));
    }

    private static async Task<Results<Tagged<SignatoryPagesAnswer>, ProblemHttpResult>> PagesAsync(string partnership, string document, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        return Answers.Of(MakeSignatoryPages.Of(record.Files, record.Read, new DocumentId(document)), SignatoryPagesAnswer.Of);
    }

    private static async Task<Results<Ok<DraftCheckAnswer>, ProblemHttpResult>> CheckAsync(string partnership, string document, HttpRequest request, RecordShelf records, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, Answers.Docx) is { } other) return other;
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        Outcome<IReadOnlyList<DraftFinding>> found = CheckDraft.Of(record.Files, record.Read, new DocumentId(document), Uploads.NameOf(request, $"{document}.docx"), await Uploads.ReadAsync(request.BodyReader, cancellationToken));
        return Answers.Done(found, DraftCheckAnswer.Of);
    }
}
