using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;

namespace DocPipeline.Web.Hosting;

/// <summary>What the program counts and measures, beside what the framework measures of requests. Labels are kinds, states and templates of addresses, never ids of people.</summary>
internal sealed class Measures : IDisposable
{
    internal const string MeterName = "DocPipeline";

    // The framework's: requests by route and status, connections, limits that were met, and the process itself.
    private static readonly string[] frameworkMeters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    private readonly Meter meter;
    private readonly Counter<long> drafts;
    private readonly Counter<long> refusals;
    private readonly Counter<long> filings;
    private readonly Histogram<double> work;
    private readonly Histogram<double> sealing;

    public Measures(IMeterFactory meters)
    {
        meter = meters.Create(MeterName);
        drafts = meter.CreateCounter<long>("docpipeline.drafts", "{document}", "Documents that were generated, by result.");
        refusals = meter.CreateCounter<long>("docpipeline.refusals", "{request}", "Requests that were refused to whoever made them, by status.");
        filings = meter.CreateCounter<long>("docpipeline.filings", "{entry}", "Entries that were filed in the archive.");
        work = meter.CreateHistogram<double>("docpipeline.work.duration", "s", "How long queued and scheduled work took, by function and result.");
        sealing = meter.CreateHistogram<double>("docpipeline.seal.duration", "s", "How long sealing the log took, by result.");
    }

    internal void Drafted(string result) => drafts.Add(1, Label("result", result));

    internal void Refused(int status) => refusals.Add(1, Label("status", status));

    internal void Filed() => filings.Add(1);

    internal void Worked(string function, string result, TimeSpan took) => work.Record(took.TotalSeconds, Label("function", function), Label("result", result));

    internal void Sealed(bool isDone, TimeSpan took) => sealing.Record(took.TotalSeconds, Label("result", isDone ? "sealed" : "failed"));

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Label(string name, object value) => new(name, value);

    /// <summary>Has them sent by OTLP to where the standard variables of OpenTelemetry point, and nowhere if they point nowhere.</summary>
    internal static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddMetrics().AddSingleton<Measures>();
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 } && builder.Configuration["OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"] is not { Length: > 0 }) return;
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter([MeterName, .. frameworkMeters]).AddOtlpExporter());
    }
}
