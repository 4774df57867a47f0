using System.Diagnostics.CodeAnalysis;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Work;

/// <summary>Alone, the program works on its own queues: twice as many messages at once as the machine has cores, or as many as DocPipeline__Workers says.</summary>
internal sealed class QueueWorker(OwnQueue queue, JobBook jobs, SettleFilings settling, WorkSignal signal, IConfiguration configuration, TimeProvider time, Measures measures, ILogger<QueueWorker> log) : BackgroundService
{
    // What is sent here wakes it; only what is to be tried again, and what somebody else has sent, is waited for. To ask costs money where the store is in the cloud.
    private static readonly TimeSpan shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan afterTrouble = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int workers = int.TryParse(configuration["DocPipeline:Workers"], out int said) && said is > 0 and <= 64 ? said : OwnQueue.UsualWorkers;
        await Task.Yield();
        await PickUpAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));
    }

    // Jobs that a program which was killed has started and not sent; nobody else is at it.
    [SuppressMessage("Design", "CA1031", Justification = "The scheduler picks them up five minutes later.")]
    private async Task PickUpAsync(CancellationToken stopping)
    {
        try
        {
            await jobs.PickUpAsync(all: true, stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.WorkStopped(e);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails here, the message is still in its queue, and the next turn takes it.")]
    private async Task WorkAsync(CancellationToken stopping)
    {
        TimeSpan idle = shortest;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                long began = time.GetTimestamp();
                if (await queue.NextAsync(stopping) is { } worked)
                {
                    WorkLog.Say(log, measures, worked, time.GetElapsedTime(began));
                    if (WorkLog.Files(worked.Kind)) settling.Due();
                    idle = shortest;
                    continue;
                }

                await signal.WaitAsync(idle, stopping);
                idle = idle * 2 < longest ? idle * 2 : longest;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.WorkStopped(e);
                await signal.WaitAsync(afterTrouble, stopping);
            }
        }
    }
}
