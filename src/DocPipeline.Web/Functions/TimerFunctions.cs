using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Functions;

/// <summary>The functions that the host's clock triggers. What the timer says of itself is not needed: the work asks what is due.</summary>
internal static class TimerFunctions
{
    private const string Binding = "timer";

    internal static void MapTimerFunctions(this WebApplication app)
    {
        foreach (TimerPlan plan in TimerPlan.All)
        {
            app.MapPost($"/{plan.Name}", (HttpRequest request, TimedWork work, TimeProvider time, Measures measures, ILogger<Program> log, CancellationToken cancellationToken) =>
                HandleAsync(plan, request, work, time, measures, log, cancellationToken)).ForHost();
        }
    }

    private static async Task<IResult> HandleAsync(TimerPlan plan, HttpRequest request, TimedWork work, TimeProvider time, Measures measures, ILogger log, CancellationToken cancellationToken)
    {
        if (await Invocation.ReadAsync(request, Binding, cancellationToken) is null)
        {
            log.NotUnderstood(Invocation.IdOf(request));
            return Problems.Of(StatusCodes.Status400BadRequest, "Expected is what the host sends when a timer is due.");
        }

        long began = time.GetTimestamp();
        TimerRun run = await work.RunAsync(plan, cancellationToken);
        measures.Worked(plan.Name, run.IsDone ? "done" : "refused", time.GetElapsedTime(began));
        log.TimerRan(plan.Name, run.Note);
        return Invocation.Done();
    }
}
