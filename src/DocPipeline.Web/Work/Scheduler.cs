using System.Diagnostics.CodeAnalysis;
using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Work;

/// <summary>Alone, the program does by its own clock what the Functions host's timers would ask for. What was missed while it was not running is made up when it starts.</summary>
internal sealed class Scheduler(TimedWork work, TimeProvider time, Measures measures, ILogger<Scheduler> log) : BackgroundService
{
    private static readonly TimeSpan look = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (TimerPlan plan in TimerPlan.All) await RunIfDueAsync(plan, stoppingToken);
            await Task.Delay(look, time, stoppingToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is due still, and is tried again at the next look.")]
    private async Task RunIfDueAsync(TimerPlan plan, CancellationToken stopping)
    {
        long began = time.GetTimestamp();
        try
        {
            if (!plan.IsDue((await work.LastAsync(plan, stopping))?.At, time.GetUtcNow())) return;
            TimerRun run = await work.RunAsync(plan, stopping);
            measures.Worked(plan.Name, run.IsDone ? "done" : "refused", time.GetElapsedTime(began));
            log.TimerRan(plan.Name, run.Note);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            measures.Worked(plan.Name, "failed", time.GetElapsedTime(began));
            log.TimerFailed(plan.Name, e);
        }
    }
}
