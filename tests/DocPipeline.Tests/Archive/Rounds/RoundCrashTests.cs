using System.Diagnostics;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Rounds;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Rounds;

/// <summary>
/// A round's story is told by two programs in turn; one dies before or after each of its effects, and the one that recovers dies, too, before
/// or after each of its own.
/// </summary>
public sealed class RoundCrashTests(ITestOutputHelper output)
{
    private static readonly RoundCall[] story =
    [
        RoundWords.Issue(), RoundWords.View(1), RoundWords.Sign(1, attachments: 2), RoundWords.Sign(2), RoundWords.View(3), RoundWords.Sign(3, attachments: 1), RoundWords.Close(),
    ];

    [Fact]
    public Task Whatever_dies_at_whatever_effect_no_event_is_lost_doubled_or_invalid() => RunAsync(every: 23);

    [LongFact]
    [Trait("Category", "Long")]
    public async Task Thousands_of_crash_points_lose_no_event() => Assert.True(await RunAsync(every: 1) >= 3_000);

    private async Task<int> RunAsync(int every)
    {
        long start = Stopwatch.GetTimestamp();
        int points = 0, at = 0;
        List<string> problems = [];
        for (int prior = 0; prior < story.Length; prior++)
        {
            MemoryStore before = new();
            List<AppendedEvent> made = [];
            using (DocumentArchive one = Archives.Open(before), other = Archives.Open(before, salt: 5))
                for (int n = 0; n < prior; n++) made.Add(await (n % 2 == 0 ? one : other).Append(story[n]));
            RoundCall call = story[prior];
            foreach ((int first, bool afterwards) in await EffectsAsync(before, async archive => await archive.Append(call)))
            {
                MemoryStore store = before.Copy();
                AppendedEvent? answer = await TryAsync(FaultyStore.DyingAt(store, first, afterwards), async archive => await archive.Append(call));

                // Who recovers says the request again, goes on with the next one, or does neither.
                foreach (RoundCall? again in new[] { null, call, story.ElementAtOrDefault(prior + 1) }.Distinct())
                {
                    foreach ((int second, bool afterwardsAgain) in await EffectsAsync(store, archive => RecoverAsync(archive, again)))
                    {
                        if (at++ % every != 0) continue;
                        points++;
                        MemoryStore next = store.Copy();
                        AppendedEvent? secondAnswer = await TryAsync(FaultyStore.DyingAt(next, second, afterwardsAgain), archive => RecoverAsync(archive, again));
                        using (DocumentArchive last = Archives.Open(next, salt: 9)) await RecoverAsync(last, again);
                        foreach (string problem in await RoundWords.ProblemsAsync(next, made.Concat(new[] { answer, secondAnswer }.OfType<AppendedEvent>()), [RoundWords.Agreement]))
                        {
                            problems.Add($"{prior} events before, died {(afterwards ? "after" : "before")} effect {first}; recovery with {again?.Request ?? "nothing"} "
                                + $"died {(afterwardsAgain ? "after" : "before")} effect {second}: {problem}");
                        }
                    }
                }
            }
        }

        output.WriteLine($"{points} crash points, {problems.Count} problems, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
        return points;
    }

    private static async Task<IEnumerable<(int Effect, bool Afterwards)>> EffectsAsync(MemoryStore store, Func<DocumentArchive, Task<AppendedEvent?>> work)
    {
        FaultyStore counted = new(store.Copy(), _ => StoreFault.None);
        await TryAsync(counted, work);
        return Enumerable.Range(0, counted.Calls).SelectMany(call => new[] { (call, false), (call, true) });
    }

    // The next request of a story is refused where the one before was never said again.
    private static async Task<AppendedEvent?> RecoverAsync(DocumentArchive archive, RoundCall? call)
    {
        AppendedEvent? made = call is null ? null : (await archive.TryAppend(call)).Value;
        Assert.Empty((await archive.RecoverAsync(null, default)).Findings);
        return made;
    }

    private static async Task<AppendedEvent?> TryAsync(FaultyStore store, Func<DocumentArchive, Task<AppendedEvent?>> work)
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
