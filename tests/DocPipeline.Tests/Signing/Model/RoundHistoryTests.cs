using System.Diagnostics;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>Rounds by chance, in which the program and a clerk who keeps nothing but a list agree on everything after every event.</summary>
public sealed class RoundHistoryTests(ITestOutputHelper output)
{
    private const int Ordinary = 5_000;

    [Fact]
    public void Whatever_people_try_the_program_and_the_clerk_agree() => Run(1, Ordinary);

    [DocPipeline.Testing.LongFact]
    [Trait("Category", "Long")]
    public void A_hundred_thousand_histories_agree() => Run(1_000_000, 100_000);

    [Fact]
    public void One_seed_gives_one_history() =>
        Assert.Equal(Enumerable.Range(1, 20).SelectMany(History.Of).Select(each => each.ToString()), Enumerable.Range(1, 20).SelectMany(History.Of).Select(each => each.ToString()));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_is_found(string mistake)
    {
        Core wrong = PlantedMistakes.All[mistake];
        for (int seed = 1; seed <= Ordinary; seed++)
        {
            IReadOnlyList<Attempt> attempts = History.Of(seed);
            if (History.Difference(attempts, wrong) is null) continue;
            IReadOnlyList<Attempt> few = History.Shrink(attempts, wrong);
            output.WriteLine($"{mistake}: found in history {seed}, of {attempts.Count} attempts {few.Count} are enough: {History.Difference(few, wrong)}\n{string.Join('\n', few.Skip(1))}");
            return;
        }

        Assert.Fail($"‘{mistake}’ was not found in {Ordinary} histories");
    }

    public static TheoryData<string> Mistakes() => [.. PlantedMistakes.All.Keys];

    private void Run(int from, int count)
    {
        long start = Stopwatch.GetTimestamp();
        Tally tally = new();
        Parallel.For(from, from + count, () => new Tally(), (seed, _, own) =>
        {
            IReadOnlyList<Attempt> attempts = History.Of(seed);
            if (History.Difference(attempts, Core.AsItIs, own) is null) return own;
            IReadOnlyList<Attempt> few = History.Shrink(attempts, Core.AsItIs);
            Assert.Fail($"Seed {seed}: {History.Difference(few, Core.AsItIs)}\n{string.Join('\n', few)}");
            return own;
        }, own =>
        {
            lock (tally) tally.Add(own);
        });
        output.WriteLine($"{count} histories from seed {from}: {tally}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.Empty(tally.NeverMet);
        Assert.Equal(["SIGN-INCOMPLETE", "SIGN-NO-SUCH-SLOT", "SIGN-OLD-LINK", "SIGN-OTHER-VERSION", "SIGN-ROUND", "SIGN-SLOT", "SIGN-TERMS", "SIGN-UNSAID", "SIGN-WAY"], tally.Codes);
    }
}
