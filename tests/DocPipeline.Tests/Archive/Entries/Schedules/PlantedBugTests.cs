using DocPipeline.Archive.Stores;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>A check that finds nothing is worth what it would find: each mistake that a program may make is planted and has to be found.</summary>
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const int MostSchedules = 200;

    [Theory]
    [InlineData(ProtocolBug.StagingSkipped, "neither in the object nor staged")]
    [InlineData(ProtocolBug.StagedDeletedBeforeCommit, "neither in the object nor staged")]
    [InlineData(ProtocolBug.CommitOverwrites, "is another one than was acknowledged")]
    [InlineData(ProtocolBug.LostCommitTakenForMade, "is another one than was acknowledged")]
    [InlineData(ProtocolBug.RootCopyMovesBack, "E064")]
    [InlineData(ProtocolBug.ContentSkipped, "is not what was filed")]
    [InlineData(ProtocolBug.ContentSwapped, "is not what was filed")]
    [InlineData(ProtocolBug.SidecarBeforeLeaf, "is not in the log")]
    [InlineData(ProtocolBug.LeafSkipped, "is not in the log")]
    [InlineData(ProtocolBug.LeafTwice, "is there 2 times")]
    [InlineData(ProtocolBug.LeafTooHigh, "the log has a gap")]
    [InlineData(ProtocolBug.LeafOverwrites, "is not in the log")]
    [InlineData(ProtocolBug.PredecessorNotHelped, "is not in the log")]
    [InlineData(ProtocolBug.RecoveryClearsTooMuch, "neither in the object nor staged")]
    public async Task Each_mistake_is_found(ProtocolBug bug, string problem)
    {
        for (int seed = 1; seed <= MostSchedules; seed++)
        {
            IReadOnlyList<string> found = await RunAsync(seed, bug);
            if (!found.Any(f => f.Contains(problem, StringComparison.Ordinal))) continue;
            output.WriteLine($"{bug}: found in schedule {seed}: {found.First(f => f.Contains(problem, StringComparison.Ordinal))}");
            return;
        }

        Assert.Fail($"{bug} was not found in {MostSchedules} schedules");
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_is_planted()
    {
        for (int seed = 1; seed <= MostSchedules / 2; seed++) Assert.Empty(await RunAsync(seed, ProtocolBug.None));
    }

    private static Task<IReadOnlyList<string>> RunAsync(int seed, ProtocolBug bug) =>
        Task.Run(() => new Schedule(seed, (IBlobStore inner) => new WrongStore(inner, bug)).RunAsync());
}
