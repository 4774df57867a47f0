using System.Diagnostics;
using DocPipeline.Archive.Entries;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Entries;

/// <summary>A program dies before or after each of its effects, and the one that recovers dies, too, before or after each of its own.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public Task Whatever_dies_at_whatever_effect_nothing_is_lost_doubled_or_invalid() => RunAsync(every: 37);

    [LongFact]
    [Trait("Category", "Long")]
    public async Task More_than_ten_thousand_crash_points_lose_nothing() => Assert.True(await RunAsync(every: 1) >= 10_000);

    private async Task<int> RunAsync(int every)
    {
        long start = Stopwatch.GetTimestamp();
        int points = 0, at = 0;
        var problems = new List<string>();
        for (int prior = 0; prior <= 3; prior++)
        {
            MemoryStore before = new();
            var filed = new List<FiledEntry>();
            using (DocumentArchive archive = Archives.Open(before))
                for (int n = 0; n < prior; n++) filed.Add(await archive.File(Archives.Request(n)));
            foreach (int files in (int[])[1, 3])
            {
                EntryRequest request = Archives.Request(10 + prior, files);
                foreach ((int first, bool afterwards) in await EffectsAsync(before, a => a.File(request)))
                {
                    MemoryStore store = before.Copy();
                    FiledEntry? answer = await TryAsync(FaultyStore.DyingAt(store, first, afterwards), a => a.File(request));
                    foreach (bool again in (bool[])[false, true])
                    {
                        foreach ((int second, bool afterwardsAgain) in await EffectsAsync(store, a => RecoverAsync(a, again ? request : null)))
                        {
                            if (at++ % every != 0) continue;
                            points++;
                            MemoryStore next = store.Copy();
                            FiledEntry? secondAnswer = await TryAsync(FaultyStore.DyingAt(next, second, afterwardsAgain), a => RecoverAsync(a, again ? request : null));
                            using (DocumentArchive last = Archives.Open(next, salt: 9)) await RecoverAsync(last, again ? request : null);
                            IEnumerable<FiledEntry> acknowledged = filed.Concat(new[] { answer, secondAnswer }.OfType<FiledEntry>().Where(a => a.Leaf >= 0));
                            foreach (string problem in await Archives.ProblemsAsync(next, acknowledged, [request], isClean: again))
                            {
                                problems.Add($"{prior} entries before, {files} files, died {(afterwards ? "after" : "before")} effect {first}; "
                                    + $"recovery {(again ? "with the request again " : "")}died {(afterwardsAgain ? "after" : "before")} effect {second}: {problem}");
                            }
                        }
                    }
                }
            }
        }

        output.WriteLine($"{points} crash points, {problems.Count} problems, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
        return points;
    }

    // Before and after each effect that the work has when nothing fails.
    private static async Task<IEnumerable<(int Effect, bool Afterwards)>> EffectsAsync(MemoryStore store, Func<DocumentArchive, Task<FiledEntry>> work)
    {
        FaultyStore counted = new(store.Copy(), _ => StoreFault.None);
        await TryAsync(counted, work);
        return Enumerable.Range(0, counted.Calls).SelectMany(call => new[] { (call, false), (call, true) });
    }

    private static async Task<FiledEntry> RecoverAsync(DocumentArchive archive, EntryRequest? request)
    {
        FiledEntry? filed = request is null ? null : await archive.File(request);
        RecoveryReport report = await archive.RecoverAsync(null, default);
        Assert.Empty(report.Findings);
        return filed ?? new FiledEntry(Archives.Agreement, default, default, Leaf: -1, WasThere: false);
    }

    private static async Task<FiledEntry?> TryAsync(FaultyStore store, Func<DocumentArchive, Task<FiledEntry>> work)
    {
        try
        {
            using DocumentArchive archive = Archives.Open(store, salt: 3);
            return await work(archive);
        }
        catch (StoreFaultException)
        {
            return null;
        }
    }
}
