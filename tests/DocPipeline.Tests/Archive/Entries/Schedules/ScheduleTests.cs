using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>Four writers and a recovery in random orders of their calls, with faults of every kind.</summary>
public sealed class ScheduleTests(ITestOutputHelper output)
{
    /// <summary>How many schedules the long test runs, and from which seed: <c>DOCPIPELINE_SCHEDULES=20000</c>, <c>DOCPIPELINE_SCHEDULES_FROM=1</c>.</summary>
    private const string CountVariable = "DOCPIPELINE_SCHEDULES";

    [Fact]
    public async Task Whatever_order_the_calls_of_four_writers_come_in_nothing_is_lost_doubled_or_invalid() => await RunAsync(1, 800);

    [LongFact]
    [Trait("Category", "Long")]
    public async Task Twenty_thousand_schedules_lose_nothing() => await RunAsync(
        Number($"{CountVariable}_FROM") ?? 100_000, Number(CountVariable) ?? 20_000);

    [Fact]
    public async Task One_seed_gives_one_history()
    {
        foreach (int seed in Enumerable.Range(1, 20))
        {
            Schedule one = new(seed), other = new(seed);
            await Task.Run(one.RunAsync);
            await Task.Run(other.RunAsync);
            Assert.Equal(one.History, other.History);
        }
    }

    private async Task RunAsync(int from, int count)
    {
        long start = Stopwatch.GetTimestamp();
        int turns = 0;
        var found = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(from, count), async (seed, _) =>
        {
            Schedule schedule = new(seed);
            foreach (string problem in await schedule.RunAsync()) found.Add($"seed {seed}: {problem}");
            Interlocked.Add(ref turns, schedule.Turns);
        });
        output.WriteLine($"{count} schedules from seed {from}, {turns} calls, {found.Count} problems, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.True(found.IsEmpty, string.Join('\n', found.Take(20)));
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
