using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Partnerships;

/// <summary>The partnerships that there are, and what their records say.</summary>
internal static class PartnershipRoutes
{
    internal const string All = "/api/v1/partnerships";
    internal const string One = $"{All}/{{partnership:partnership-id}}";

    internal static void MapPartnerships(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Partnerships");
        group.MapGet(All, ListAsync).ForSignedIn().Named("listPartnerships", "Lists the partnerships in which you have a role, with where each stands.", "In the order of their ids. Whoever has no role in a partnership is not told that it is there.");
        group.MapGet(One, GetAsync).ForRoles(AccessRules.Readers).Named("getPartnership", "Shows a partnership: its organisations, bodies and documents.");
        group.MapGet($"{One}/check", CheckAsync).ForRoles(AccessRules.Readers).Named("checkRecord", "Looks the record and its documents through for mistakes.");
    }

    private static async Task<Results<Tagged<Page<ListedPartnership>>, ProblemHttpResult>> ListAsync(
        [AsParameters] Paging paging, DateOnly? on, Caller caller, HttpContext context, ListPartnerships list, TimeProvider time, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ListedPartnership>> rows = await list.PageAsync(caller.Sees, paging.After, paging.Size + 1, on ?? time.Today(), cancellationToken);
        return rows.IsRefused ? Answers.Refused(rows.Findings) : new Tagged<Page<ListedPartnership>>(paging.Cut(rows.Value, row => row.Id, context));
    }

    private static async Task<Results<Tagged<PartnershipAnswer>, ProblemHttpResult>> GetAsync(string partnership, RecordShelf records, CancellationToken cancellationToken) =>
        await records.FindAsync(new PartnershipId(partnership), cancellationToken) is { } record ? new Tagged<PartnershipAnswer>(PartnershipAnswer.Of(partnership, record)) : NoRecord();

    private static async Task<Results<Tagged<CheckAnswer>, ProblemHttpResult>> CheckAsync(string partnership, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return NoRecord();
        return new Tagged<CheckAnswer>(record.Check.Value is { } report ? CheckAnswer.Of(report) : new CheckAnswer([], record.Check.Findings));
    }

    internal static ProblemHttpResult NoRecord() => Answers.NotThere("There is no such record.");
}
