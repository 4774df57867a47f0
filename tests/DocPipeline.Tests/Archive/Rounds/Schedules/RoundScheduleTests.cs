using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Rounds.Schedules;

/// <summary>Four programs that add to rounds and a recovery in random orders of their calls, with faults of every kind.</summary>
public sealed class RoundScheduleTests(ITestOutputHelper output)
{
    /// <summary>How many schedules the long test runs, and from which seed: <c>DOCPIPELINE_SCHEDULES=20000</c>, <c>DOCPIPELINE_SCHEDULES_FROM=1</c>.</summary>
    private const string CountVariable = "DOCPIPELINE_SCHEDULES";

    private const int MostSchedules = 300;

    [Fact]
    public Task Whatever_order_the_calls_of_four_programs_come_in_no_event_is_lost_doubled_or_invalid() => RunAsync(1, 500);

    [LongFact]
    [Trait("Category", "Long")]
    public Task Five_thousand_schedules_lose_no_event() => RunAsync(Number($"{CountVariable}_FROM") ?? 100_000, Number(CountVariable) ?? 5_000);

    [Fact]
    public async Task One_seed_gives_one_history()
    {
        foreach (int seed in Enumerable.Range(1, 20))
        {
            RoundSchedule one = new(seed), other = new(seed);
            await Task.Run(one.RunAsync);
            await Task.Run(other.RunAsync);
            Assert.Equal(one.History, other.History);
        }
    }

    [Theory]
    [InlineData(RoundBug.LeafSkipped, "is not in the log")]
    [InlineData(RoundBug.CommitOverwrites, "is another one than was acknowledged")]
    [InlineData(RoundBug.LostCommitTakenForMade, "is another one than was acknowledged")]
    [InlineData(RoundBug.LeafBeforeCommit, "leaves, and")]
    [InlineData(RoundBug.PredecessorNotLogged, "is not in the log")]
    [InlineData(RoundBug.PreviousForgotten, "ROUND-CHAIN")]
    [InlineData(RoundBug.AttachmentSkipped, "is lost")]
    [InlineData(RoundBug.NumberSkipped, "a round has a gap")]
    [InlineData(RoundBug.LeafTwice, "is there 2 times")]
    public async Task Each_mistake_is_found(RoundBug bug, string problem)
    {
        for (int seed = 1; seed <= MostSchedules; seed++)
        {
            IReadOnlyList<string> found = await Task.Run(() => new RoundSchedule(seed, (IBlobStore inner) => new WrongRoundStore(inner, bug)).RunAsync());
            if (!found.Any(f => f.Contains(problem, StringComparison.Ordinal))) continue;
            output.WriteLine($"{bug}: found in schedule {seed}: {found.First(f => f.Contains(problem, StringComparison.Ordinal))}");
            return;
        }

        Assert.Fail($"{bug} was not found in {MostSchedules} schedules");
    }

    private async Task RunAsync(int from, int count)
    {
        long start = Stopwatch.GetTimestamp();
        int turns = 0;
        var found = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(from, count), async (seed, _) =>
        {
            RoundSchedule schedule = new(seed);
            foreach (string problem in await schedule.RunAsync()) found.Add($"seed {seed}: {problem}");
            Interlocked.Add(ref turns, schedule.Turns);
        });
        output.WriteLine($"{count} schedules from seed {from}, {turns} calls, {found.Count} problems, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.True(found.IsEmpty, string.Join('\n', found.Take(20)));
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
