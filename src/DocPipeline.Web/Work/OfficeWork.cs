using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Work;

/// <summary>The work behind the answers. Under the Functions host that host brings it; alone the program brings it to itself.</summary>
internal static class OfficeWork
{
    internal static IServiceCollection AddOfficeWork(this IServiceCollection services, RunMode mode, OfficeSettings office, WorkSignal signal)
    {
        services.AddHealthChecks().AddCheck<AuditHealth>("audit");
        services.AddSingleton(office).AddSingleton(office.Queues).AddTransient<IRoundMail>(_ => office.RoundMail).AddSingleton(_ => signal)
            .AddSingleton<JobBook>().AddSingleton<DoWork>().AddSingleton<TimedWork>();
        return mode.IsFunctionsHandler ? services : services.AddSingleton<OwnQueue>().AddHostedService<QueueWorker>().AddHostedService<Scheduler>().AddHostedService<FirstLook>();
    }
}
