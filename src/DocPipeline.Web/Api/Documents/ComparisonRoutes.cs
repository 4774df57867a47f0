using System.Text;
using DocPipeline.Documents.Comparison;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Documents;

/// <summary>What changed between any two versions of a document: as a list, as a Word redline, as a page.</summary>
internal static class ComparisonRoutes
{
    private const string Comparison = $"{DocumentRoutes.One}/comparison";
    private const string Author = "DocPipeline";

    internal static void MapComparisons(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Documents").ForRoles(AccessRules.Readers);
        group.MapGet(Comparison, ListAsync).Named("compareVersions", "Says what changed between two versions, clause by clause.", "Without ‘to’, the old version is compared with what the record would make now.");
        group.MapGet($"{Comparison}/redline.docx", RedlineAsync).AnswersFile(Answers.Docx).Named("getRedline", "The same as a Word file with tracked changes.");
        group.MapGet($"{Comparison}/redline.html", PageAsync).AnswersFile("text/html").Named("getRedlinePage", "The same as a page that stands alone.");
    }

    private static async Task<Results<Tagged<ComparisonAnswer>, ProblemHttpResult>> ListAsync(
        string partnership, string document, string from, VersionFiles files, CancellationToken cancellationToken, string to = VersionFiles.Draft)
    {
        Outcome<DocumentComparison> compared = await CompareAsync(partnership, document, from, to, files, cancellationToken);
        return compared.IsRefused ? Answers.Refused(compared.Findings) : new Tagged<ComparisonAnswer>(ComparisonAnswer.Of(from, to, compared));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> RedlineAsync(
        string partnership, string document, string from, VersionFiles files, TimeProvider time, CancellationToken cancellationToken, string to = VersionFiles.Draft)
    {
        Outcome<DocumentComparison> compared = await CompareAsync(partnership, document, from, to, files, cancellationToken);
        return compared.IsRefused ? Answers.Refused(compared.Findings) : Answers.File(compared.Value.Redline(Author, time.GetUtcNow()), Answers.Docx, $"{document}-{from}-to-{to}.docx");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PageAsync(
        string partnership, string document, string from, VersionFiles files, CancellationToken cancellationToken, string to = VersionFiles.Draft)
    {
        Outcome<DocumentComparison> compared = await CompareAsync(partnership, document, from, to, files, cancellationToken);
        if (compared.IsRefused) return Answers.Refused(compared.Findings);

        // To be saved: under this program's own address a browser would apply none of its styles.
        string page = compared.Value.Page($"Compare version {from} with {(to == VersionFiles.Draft ? "the draft" : $"version {to}")}");
        return Answers.File(Encoding.UTF8.GetBytes(page), Answers.TypeOf(".html"), $"{document}-{from}-to-{to}.html");
    }

    private static Task<Outcome<DocumentComparison>> CompareAsync(string partnership, string document, string from, string to, VersionFiles files, CancellationToken cancellationToken) =>
        files.CompareAsync(new PartnershipId(partnership), new DocumentId(document), from, to, cancellationToken);
}
