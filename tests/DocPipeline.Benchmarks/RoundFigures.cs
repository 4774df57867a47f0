using System.Diagnostics;
using DocPipeline.Archive.Stores;
using DocPipeline.Documents.Renditions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Evidence;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Testing;
using DocPipeline.Tests.Pipeline.Signing;

namespace DocPipeline.Benchmarks;

/// <summary>What a round of sixty signatories costs, in a folder: to open, to look at, to complete with its evidence; and the blobs that it writes in its life.</summary>
internal static class RoundFigures
{
    private const int Signatories = 60;
    private const int Looks = 20;

    internal static async Task PrintAsync()
    {
        // Once to warm up, once to measure.
        await RunAsync(isPrinted: false);
        await RunAsync(isPrinted: true);
    }

    private static async Task RunAsync(bool isPrinted)
    {
        using TemporaryFolder folder = new();
        using WideRound round = await WideRound.IssueAsync(Signatories, FolderBlobStore.Open(folder["store"], TimeProvider.System), folder.Path);
        Dictionary<string, int> before = new(round.Counts.Writes);
        double open = await TimeAsync(() => round.OpenAsync());
        await round.SignAllAsync();
        double cold = await TimeAsync(async () =>
        {
            using OpenedArchive another = round.Another();
            WideRound.Done(await ShowRound.OneAsync(another, WideRound.Name, default));
        });
        double look = await TimeAsync(async () =>
        {
            for (int i = 0; i < Looks; i++) WideRound.Done(await ShowRound.OneAsync(round.Archive, WideRound.Name, default));
        }) / Looks;
        double complete = await TimeAsync(async () =>
        {
            WideRound.Done(await CompleteRound.RunAsync(round.Archive, WideRound.Name, seal: null, new NoPdfRenditions(), "Office", new OutboxMail(round.Archive), default));
            WideRound.Done(await MakeEvidence.FromAsync(round.Archive, WideRound.Document, default));
        });
        if (!isPrinted) return;
        Dictionary<string, int> own = round.Counts.Writes.ToDictionary(folder => folder.Key, folder => folder.Value - before.GetValueOrDefault(folder.Key));
        int people = own.GetValueOrDefault("contacts"), all = own.Values.Sum() - people;
        Figures.Row($"a round of {Signatories}: opened, everybody entered and invited", $"{open / 1000:0.00} s", "< 2 s", open < 2000);
        Figures.Row($"a round of {Signatories}, all signed: status, by a program that has just started", $"{cold:0} ms", "< 100 ms", cold < 100);
        Figures.Row($"the same, by a program that knows the round", $"{look:0.0} ms", "< 100 ms", look < 100);
        Figures.Row($"a round of {Signatories}: completed, with conformed copy, certificate and evidence", $"{complete / 1000:0.00} s", "< 10 s", complete < 10_000);
        Figures.Row($"blobs that a round of {Signatories} writes in its life", $"{all} ({string.Join(", ", own.Where(folder => folder.Key != "contacts").OrderByDescending(folder => folder.Value).Select(folder => $"{folder.Key} {folder.Value}"))})", "≤ 300", all <= 300);
        Figures.Row($"beside these, to enter {Signatories} people into the contact data", $"{people}", "", null);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
