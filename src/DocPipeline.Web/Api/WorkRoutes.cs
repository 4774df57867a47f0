using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Queues;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api;

/// <summary>What an administrator sees of the work behind the answers: how much waits, what failed, when the timers ran, what the nightly checks found.</summary>
internal static class WorkRoutes
{
    private const int MostAudits = 10;

    internal static void MapWork(this WebApplication app)
    {
        RouteGroupBuilder work = app.MapGroup("/api/v1/work").WithTags("Jobs");
        work.MapGet("", GetAsync).ForRoles(Role.Admin).Named("getWork", "Shows what waits in the queues, what failed, and when the clock's work was last done.");
        work.MapPost("poison/{queue}/{id}/retry", RetryAsync).ForRoles(Role.Admin).Named("retryFailedWork", "Has a message that failed tried again.");
        work.MapDelete("poison/{queue}/{id}", DiscardAsync).ForRoles(Role.Admin).Named("discardFailedWork", "Takes a message that failed away.");
    }

    private static async Task<Ok<WorkAnswer>> GetAsync(OfficeSettings office, TimedWork timers, CancellationToken cancellationToken)
    {
        List<QueueAnswer> queues = [];
        foreach (QueueName queue in WorkKinds.All.Select(WorkKinds.QueueOf))
        {
            QueueLength length = await office.Queues.LengthAsync(queue, cancellationToken);
            queues.Add(new QueueAnswer(queue.Value, length.Waiting, length.PutAside));
        }

        List<TimerRun> runs = [];
        foreach (TimerPlan plan in TimerPlan.All)
            if (await timers.LastAsync(plan, cancellationToken) is { } run) runs.Add(run);
        return TypedResults.Ok(new WorkAnswer(queues, runs, await PutAside.ListAsync(office, cancellationToken), await Audits.ListAsync(office.Archive.Store, MostAudits, cancellationToken)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RetryAsync(string queue, string id, Caller caller, OfficeSettings office, ILogger<Program> log, CancellationToken cancellationToken)
    {
        if (WorkKinds.Of(queue) is not { } kind || !await PutAside.RetryAsync(office, kind, id, cancellationToken)) return NotThere();
        log.PoisonTouched(queue, "sent once more", caller.Name, id);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardAsync(string queue, string id, Caller caller, OfficeSettings office, ILogger<Program> log, CancellationToken cancellationToken)
    {
        if (WorkKinds.Of(queue) is not { } kind || !await PutAside.DiscardAsync(office, kind, id, cancellationToken)) return NotThere();
        log.PoisonTouched(queue, "thrown away", caller.Name, id);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult NotThere() => Problems.Of(StatusCodes.Status404NotFound, "There is no such message among those that were put aside.");
}

/// <summary>The work behind the answers.</summary>
/// <param name="Queues">How much waits.</param>
/// <param name="Timers">The last run of each timer that ran.</param>
/// <param name="Poison">What failed too often.</param>
/// <param name="Audits">The last nightly checks of the archive.</param>
internal sealed record WorkAnswer(IReadOnlyList<QueueAnswer> Queues, IReadOnlyList<TimerRun> Timers, IReadOnlyList<AsideMessage> Poison, IReadOnlyList<AuditOutcome> Audits);

/// <summary>A queue.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Waiting">How many messages wait, with those that are being worked on.</param>
/// <param name="PutAside">How many were put aside.</param>
internal sealed record QueueAnswer(string Queue, int Waiting, int PutAside);
