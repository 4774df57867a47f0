using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Rounds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Archiving;

/// <summary>How long what was filed is kept: holds, the end of force, disposal.</summary>
internal static class KeepingRoutes
{
    internal static void MapKeeping(this IEndpointRouteBuilder app)
    {
        foreach ((string address, string what) in ((string, string)[])[(ObjectRoutes.Record, "Record"), (ObjectRoutes.Document, "Document")])
        {
            RouteGroupBuilder group = app.MapGroup(address).WithTags("Archive");
            group.MapPost("/holds", HoldAsync).ForRoles(Role.Legal).Named($"hold{what}", "Places a legal hold: nothing of it goes while it stands.");
            group.MapPost("/holds/{hold}/release", ReleaseAsync).ForRoles(Role.Legal).Named($"release{what}", "Asks for the release of a hold, or, as another person than the one who asked, agrees to it.");
            group.MapPost("/end", EndAsync).ForRoles(Role.Manager, Role.Legal).Named($"end{what}", "Files that it is no longer in force: from then on the years count for which it is kept.");
            group.MapPost("/disposal", DisposeAsync).ForRoles(Role.Manager, Role.Legal).Named($"dispose{what}", "Approves its disposal. When another person does so, too, its files are deleted for good.");
        }
    }

    private static Task<Results<Ok<FiledAnswer>, ProblemHttpResult>> HoldAsync(ReasonOrder order, OwnObject own) => own.FileAsync(LegalHolds.PlaceAsync(own.Archive, own.Name, own.By, order.Reason, own.Aborted), FiledAnswer.Of);

    private static Task<Results<Ok<FiledAnswer>, ProblemHttpResult>> ReleaseAsync(string hold, ReasonOrder order, OwnObject own) => own.FileAsync(LegalHolds.ReleaseAsync(own.Archive, own.Name, hold, own.By, order.Reason, own.Aborted), FiledAnswer.Of);

    private static Task<Results<Ok<FiledAnswer>, ProblemHttpResult>> EndAsync(EndOrder order, OwnObject own) => own.FileAsync(EndOfForce.FileAsync(own.Archive, own.Name, order.On, own.By, order.Reason, own.Aborted), FiledAnswer.Of);

    private static Task<Results<Ok<DisposalAnswer>, ProblemHttpResult>> DisposeAsync(ReasonOrder order, OwnObject own) => own.FileAsync(ApproveDisposal.RunAsync(own.Archive, own.Name, own.By, order.Reason, own.Aborted), DisposalAnswer.Of);
}
