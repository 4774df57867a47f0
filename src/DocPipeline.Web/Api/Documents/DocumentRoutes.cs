using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Checking;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Partnerships;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Documents;

/// <summary>The documents of a partnership and their versions.</summary>
internal static class DocumentRoutes
{
    internal const string All = $"{PartnershipRoutes.One}/documents";
    internal const string One = $"{All}/{{document:document-id}}";
    private const string Version = $"{One}/versions/{{version}}";

    internal static void MapDocuments(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Documents").ForRoles(AccessRules.Readers);
        group.MapGet(All, ListAsync).Named("listDocuments", "Lists the documents of a partnership.");
        group.MapGet(One, GetAsync).Named("getDocument", "Shows a document of a partnership's record.");
        group.MapGet($"{One}/check", CheckAsync).Named("checkDocument", "Looks a document through for mistakes, as it would be generated now.");
        group.MapGet($"{One}/versions", VersionsAsync).Named("listVersions", "Lists the versions of a document that the archive has, the newest first.");
        group.MapGet($"{Version}/file", FileAsync).AnswersFile(Answers.Docx).Named("getVersionFile", "Hands out the Word file of a version.", "As it was filed; of a version that was never filed, as the record keeps it. ‘draft’ is what the record would make now.");
        group.MapGet($"{Version}/text", TextAsync).AnswersFile("text/plain").Named("getVersionText", "Gives the words of a version as plain text, with the numbers that Word shows.");
    }

    private static async Task<Results<Tagged<IReadOnlyList<DocumentAnswer>>, ProblemHttpResult>> ListAsync(string partnership, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        return Answers.Of(record.Read, IReadOnlyList<DocumentAnswer> (read) => [.. read.Documents.Select(DocumentAnswer.Of)]);
    }

    private static async Task<Results<Tagged<DocumentAnswer>, ProblemHttpResult>> GetAsync(string partnership, string document, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        if (record.Read.IsRefused) return Answers.Refused(record.Read.Findings);
        return record.Read.Value.Documents.FirstOrDefault(each => each.Id.Value == document) is { } found ? new Tagged<DocumentAnswer>(DocumentAnswer.Of(found)) : Answers.NotThere("The record has no such document.");
    }

    private static async Task<Results<Tagged<CheckAnswer>, ProblemHttpResult>> CheckAsync(string partnership, string document, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        return Answers.Of(CheckDocuments.OfRecord(record.Files, new DocumentId(document)), CheckAnswer.Of);
    }

    private static async Task<Results<Tagged<Page<VersionAnswer>>, ProblemHttpResult>> VersionsAsync(
        string partnership, string document, [AsParameters] Paging paging, HttpContext context, OpenedArchive archive, CancellationToken cancellationToken)
    {
        Outcome<ArchivedObject> shown = await ArchiveContents.ShowAsync(archive, $"{partnership}/{document}", cancellationToken);
        return Answers.Of(shown, found => paging.Following([.. found.Entries.Reverse().Select(VersionAnswer.Of).OfType<VersionAnswer>()], version => version.Entry, context));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(string partnership, string document, string version, VersionFiles files, CancellationToken cancellationToken)
    {
        Outcome<VersionFile> found = await files.FindAsync(new PartnershipId(partnership), new DocumentId(document), version, cancellationToken);
        return found.IsRefused ? Answers.Refused(found.Findings) : Answers.File(found.Value.Content, Answers.Docx, found.Value.Name);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> TextAsync(string partnership, string document, string version, VersionFiles files, CancellationToken cancellationToken)
    {
        Outcome<VersionFile> found = await files.FindAsync(new PartnershipId(partnership), new DocumentId(document), version, cancellationToken);
        if (found.IsRefused) return Answers.Refused(found.Findings);
        Outcome<DocumentText> text = DocumentText.Read(found.Value.Name, found.Value.Content);
        return text.IsRefused ? Answers.Refused(text.Findings) : Answers.Text(text.Value.ToString());
    }
}
