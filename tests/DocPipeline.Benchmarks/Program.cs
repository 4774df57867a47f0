using BenchmarkDotNet.Running;
using DocPipeline.Benchmarks;
using DocPipeline.Benchmarks.Suites;

if (args.Contains("--case")) return PeerProtocol.Run(args);
if (args.Contains("--figures")) return Figures.Run(args);
if (args.Contains("--filter") || args.Contains("--list"))
{
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args, SuiteConfig.Create());
    return 0;
}

Console.Error.WriteLine("""
    usage: --figures [--archive] [--cli <published DocPipeline.Cli>]           the table of docs/performance.md that needs no peer, or its rows of the archive
           --filter <pattern> | --list flat                                   the suites
           --case <case> --data <json> --batches <n> --batch <n> --out <docx>  the protocol of the peer benchmark
    """);
return 2;
