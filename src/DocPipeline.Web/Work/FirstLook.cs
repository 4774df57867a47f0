using System.Diagnostics.CodeAnalysis;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Work;

/// <summary>Reads every record and round once when the program has started, so that the first person who asks where everything stands does not wait for it.</summary>
internal sealed class FirstLook(WhereThingsStand where, TimeProvider time, ILogger<FirstLook> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails here, the first person who looks is told by the page itself.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whatever else starts comes first.
        await Task.Yield();
        try
        {
            await where.NowAsync(_ => true, new Moment(time.GetUtcNow()).On, stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            log.LooksLater(e.GetType().Name);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
