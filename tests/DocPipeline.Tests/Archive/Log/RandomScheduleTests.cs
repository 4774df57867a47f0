using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Findings;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Log;

/// <summary>Four programs write and seal at once over a store that fails, before or after the effect, and die in between.</summary>
public sealed class RandomScheduleTests(ITestOutputHelper output)
{
    private const int Programs = 4;
    private const int LeavesOfEach = 6;

    private readonly MemorySigner signer = new();

    [Fact]
    public Task Two_hundred_schedules_lose_and_double_nothing() => RunAsync(200);

    [LongFact]
    [Trait("Category", "Long")]
    public Task Five_thousand_schedules_lose_and_double_nothing() => RunAsync(5_000);

    private async Task RunAsync(int schedules)
    {
        int seed = Random.Shared.Next(), faults = 0;
        output.WriteLine($"seed {seed}");
        for (int schedule = 0; schedule < schedules; schedule++)
        {
            MemoryStore store = new();
            int[] seeds = [.. Enumerable.Range(0, Programs).Select(program => HashCode.Combine(seed, schedule, program))];
            int[] counted = await Task.WhenAll(seeds.Select((own, program) => Task.Run(() => ProgramAsync(store, program, new Random(own)))));
            faults += counted.Sum();
            await AssertWholeAsync(store);
        }

        output.WriteLine($"{schedules} schedules, {faults} faults, nothing lost or doubled");
        Assert.InRange(faults, schedules, int.MaxValue);
    }

    /// <summary>One program that starts again after each fault, with nothing remembered, and repeats what was not answered.</summary>
    private async Task<int> ProgramAsync(MemoryStore store, int program, Random chance)
    {
        int faults = 0, next = 0;
        long acknowledged = -1;
        while (next < LeavesOfEach)
        {
            FaultyStore faulty = new(store, _ => chance.Next(25) == 0 ? (StoreFault)chance.Next(1, 5) : StoreFault.None);
            using TransparencyLog log = Logs.Open(faulty);
            try
            {
                while (next < LeavesOfEach)
                {
                    // Every second leaf is written by two programs, as after a message that was delivered twice.
                    int number = next % 2 == 0 ? next : (program * 100) + next;
                    acknowledged = Math.Max(acknowledged, await log.Append(number));
                    next++;
                    if (chance.Next(2) == 0) continue;
                    SignedCheckpoint signed = await log.Seal(signer);
                    Assert.InRange(signed.Checkpoint.Size, acknowledged + 1, Programs * LeavesOfEach);
                }
            }
            catch (StoreFaultException)
            {
                faults++;
            }
        }

        return faults;
    }

    private async Task AssertWholeAsync(MemoryStore store)
    {
        using TransparencyLog log = Logs.Open(store);
        long size = (await log.Seal(signer)).Checkpoint.Size;
        int[] numbers =
        [
            .. Enumerable.Range(0, LeavesOfEach).Where(n => n % 2 == 0),
            .. Enumerable.Range(0, Programs).SelectMany(program => Enumerable.Range(0, LeavesOfEach).Where(n => n % 2 == 1).Select(n => (program * 100) + n)),
        ];
        IEnumerable<string> leaves = store.Names.Where(name => name.StartsWith("log/leaf/", StringComparison.Ordinal)).Select(name => Convert.ToHexString(store[name]!));
        Assert.Equal(numbers.Select(n => Convert.ToHexString(Logs.Leaf(n).ToBytes())).Order(), leaves.Order());
        Assert.Equal(numbers.Length, size);
        IReadOnlyList<Finding> findings = await Logs.Check(store, signer);
        Assert.Empty(findings);
    }
}
