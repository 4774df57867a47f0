using BenchmarkDotNet.Running;
using DocPipeline.Benchmarks;
using DocPipeline.Benchmarks.Suites;

if (args.Contains("--case")) return PeerProtocol.Run(args);
if (args.Contains("--figures")) return await Figures.RunAsync(args);
if (args.Contains("--file-entries")) return await FileEntries.RunAsync(args);
if (args.Contains("--filter") || args.Contains("--list"))
{
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args, SuiteConfig.Create());
    return 0;
}

Console.Error.WriteLine("""
    usage: --figures [--cli <published DocPipeline.Cli>]                       the table of docs/performance.md that needs no peer
           --figures --archive                                                 of these the rows of the archive alone, with its rounds
           --figures --rounds                                                  of these the rows of rounds of signatures alone
           --figures --work                                                    of these the rows of jobs alone
           --figures --site                                                    of these the rows of pages alone
           --figures --web                                                     of these the row of reads by HTTP alone
           --filter <pattern> | --list flat                                   the suites
           --file-entries <store> <container> <client> <from> <count>          files entries and says each, for the test that kills it
           --case <case> --data <json> --batches <n> --batch <n> --out <docx>  the protocol of the peer benchmark
    """);
return 2;
