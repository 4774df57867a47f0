using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace DocPipeline.Benchmarks.Suites;

/// <summary>How the suites run: within this process, so that nothing has to be restored or built for them.</summary>
internal static class SuiteConfig
{
    internal static IConfig Create() => DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(7))
        .AddDiagnoser(MemoryDiagnoser.Default);
}
