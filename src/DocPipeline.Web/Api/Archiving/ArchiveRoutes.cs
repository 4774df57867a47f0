using System.Security.Cryptography;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Keeping;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Archiving;

/// <summary>The archive as a whole.</summary>
internal static class ArchiveRoutes
{
    private const string Base = "/api/v1/archive";

    // What is read within a few seconds; more is for a sample, or for the night.
    private const int MostObjects = 300;
    private const int MostAudits = 30;

    internal static void MapArchive(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup(Base).WithTags("Archive");
        group.MapGet("", ListAsync).ForSignedIn().Named("listArchive", "Lists what the archive has of the partnerships in which you have a role.");
        group.MapGet("/retention", RetentionAsync).ForRoles(AccessRules.Readers).Named("listDueForDisposal", "Lists what is due for disposal, today or on a day, and what is held back.");
        group.MapGet("/audits", AuditsAsync).ForRoles(AccessRules.Readers).Named("listAudits", "What the checks of the whole archive came to that are made every night, the last one first.");
        group.MapPost("/verification", VerifyAsync).OnlyAsks().ForRoles(AccessRules.Readers).Named("verifyArchive", "Checks files, entries and leaves against their digests, the log and the log's key.", $"At most {MostObjects} objects at a time: of a larger archive say which part, ‘sample’ in per cent. The whole is checked every night.");
    }

    private static async Task<Results<Tagged<Page<ArchivedItem>>, ProblemHttpResult>> ListAsync([AsParameters] Paging paging, Caller caller, HttpContext context, OpenedArchive archive, CancellationToken cancellationToken) =>
        Answers.Of(await ArchiveContents.ListAsync(archive, cancellationToken), all => paging.Of(all.Where(each => caller.Sees(new PartnershipId(each.Name.Split('/')[0]))).OrderBy(each => each.Name, StringComparer.Ordinal).Select(ArchivedItem.Of), each => each.Name, context));

    private static async Task<Results<Tagged<DueObjects>, ProblemHttpResult>> RetentionAsync(DateOnly? on, OpenedArchive archive, TimeProvider time, CancellationToken cancellationToken) =>
        Answers.Of(await DueForDisposal.ListAsync(archive, on ?? time.Today(), cancellationToken), due => due);

    private static async Task<Tagged<IReadOnlyList<AuditOutcome>>> AuditsAsync(IBlobStore store, CancellationToken cancellationToken) => new(await Audits.ListAsync(store, MostAudits, cancellationToken));

    private static async Task<Results<Ok<VerifiedAnswer>, ProblemHttpResult>> VerifyAsync(double? sample, OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (sample is <= 0 or > 100) return Problems.Of(StatusCodes.Status400BadRequest, "‘sample’ is a part in per cent, more than 0 and at most 100.");
        Outcome<IReadOnlyList<ListedObject>> all = await ArchiveContents.ListAsync(archive, cancellationToken);
        double part = (sample ?? 100) / 100;
        if (all.Value is { } objects && objects.Count * part > MostObjects) return Problems.Of(StatusCodes.Status422UnprocessableEntity, $"The archive has {objects.Count} objects, and at most {MostObjects} are checked at a time. Say ‘sample’, a part in per cent.");
        return Answers.Done(await VerifyArchive.RunAsync(archive, against: null, part, RandomNumberGenerator.GetInt32(int.MaxValue), onObject: null, cancellationToken), VerifiedAnswer.Of);
    }
}
