using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log;

public sealed class AppendTests
{
    [Fact]
    public async Task Leaves_are_written_one_after_the_other()
    {
        MemoryStore store = new();
        using TransparencyLog log = Logs.Open(store);

        Assert.Equal((0, 1, 2), (await log.Append(0), await log.Append(1), await log.Append(2)));
        Assert.Equal(["log/leaf/00000000000000000000", "log/leaf/00000000000000000001", "log/leaf/00000000000000000002"], store.Names);
        Assert.Equal(Logs.Leaf(1).ToBytes(), store["log/leaf/00000000000000000001"]);
        Assert.Equal(3, await log.CountAsync(default));
    }

    [Fact]
    public async Task The_same_leaf_is_written_once_whoever_writes_it()
    {
        MemoryStore store = new();
        using TransparencyLog log = Logs.Open(store), other = Logs.Open(store);
        await log.Append(0);
        await log.Append(1);

        Assert.Equal(0, await log.Append(0));
        Assert.Equal(1, await other.Append(1));
        AppendedLeaf again = Logs.Done(await other.AppendAsync(Logs.Leaf(0), 0, default));
        Assert.Equal(new AppendedLeaf(0, WasThere: true), again);
        Assert.Equal(2, store.Names.Count);
    }

    [Fact]
    public async Task A_busy_writer_needs_one_request_a_leaf()
    {
        MemoryStore store = new();
        using TransparencyLog log = Logs.Open(store);
        await log.Append(0);
        long before = store.Calls;

        for (int i = 1; i <= 600; i++) await log.Append(i, log.KnownCount);

        Assert.Equal(600, store.Calls - before);
    }

    [Fact]
    public async Task A_writer_that_starts_late_reads_only_from_the_size_that_it_knows()
    {
        MemoryStore store = await Logs.Written(300, new MemorySigner());
        using TransparencyLog log = Logs.Open(store);
        long before = store.Calls;

        Assert.Equal(300, await log.Append(300, notBefore: 300));

        // The checkpoint, the leaf before, the write: the end that was read is tried at once.
        Assert.Equal(3, store.Calls - before);
    }

    [Fact]
    public async Task A_writer_far_behind_reads_bundles()
    {
        MemoryStore store = await Logs.Written(2_000, new MemorySigner());
        using TransparencyLog log = Logs.Open(store);
        long before = store.Calls;

        Assert.Equal(2_000, await log.Append(2_000, notBefore: 0));
        Assert.InRange(store.Calls - before, 200, 230);
    }

    [Fact]
    public async Task A_log_that_is_shorter_than_it_was_is_not_written_to()
    {
        MemoryStore store = await Logs.Written(3, new MemorySigner());
        using TransparencyLog log = Logs.Open(store);

        Outcome<AppendedLeaf> outcome = await log.AppendAsync(Logs.Leaf(9), notBefore: 7, default);

        Logs.Single(outcome.Findings, LogFinding.LeafMissing, "log/leaf/00000000000000000006");
        Assert.Equal(3, await log.CountAsync(default));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    public async Task The_place_of_a_lost_leaf_is_not_taken_by_another(int size)
    {
        MemoryStore store = await Logs.Written(size, new MemorySigner());
        store["log/leaf/00000000000000000006"] = null;
        store["log/hashes/0"] = null;
        using TransparencyLog log = Logs.Open(store);

        Outcome<AppendedLeaf> outcome = await log.AppendAsync(Logs.Leaf(size), notBefore: 2, default);

        Logs.Single(outcome.Findings, LogFinding.LeafMissing, "log/leaf/00000000000000000006");
    }

    [Fact]
    public async Task A_leaf_that_was_lost_and_is_written_again_is_back_in_its_place()
    {
        MemoryStore store = await Logs.Written(300, new MemorySigner());
        store["log/leaf/00000000000000000006"] = null;
        using TransparencyLog log = Logs.Open(store);

        Assert.Equal(6, await log.Append(6, notBefore: 0));
        Assert.Equal(Logs.Leaf(6).ToBytes(), store["log/leaf/00000000000000000006"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_call_fails_the_same_append_again_finishes_it_once(bool afterItsEffect)
    {
        for (int call = 0; call < 12; call++)
        {
            MemoryStore store = await Logs.Written(2, new MemorySigner());
            bool[] done = [false, false, false];
            foreach (bool isRetry in (bool[])[false, true])
            {
                // The retry is that of another process: nothing is remembered.
                using TransparencyLog log = Logs.Open(isRetry ? store : FaultyStore.FailingOnceAt(store, call, afterItsEffect));
                for (int i = 0; i < 3; i++)
                {
                    try
                    {
                        if (!done[i]) await log.Append(10 + i, notBefore: 2);
                        done[i] = true;
                    }
                    catch (StoreFaultException)
                    {
                        Assert.False(isRetry);
                    }
                }
            }

            await AssertEachOnce(store, [0, 1, 10, 11, 12]);
        }
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("folder")]
    public async Task Sixteen_writers_leave_no_gap_and_nothing_twice(string kind)
    {
        using TemporaryFolder folder = new();
        IBlobStore store = kind == "memory" ? new MemoryStore() : FolderBlobStore.Open(folder.Path, TimeProvider.System);

        // Every leaf is written by two writers, as after a message that was delivered twice.
        long[][] indices = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            using TransparencyLog log = Logs.Open(store);
            List<long> own = [];
            for (int i = 0; i < 20; i++) own.Add(await log.Append((writer / 2 * 20) + i));
            return own.ToArray();
        })));

        Assert.Equal(Enumerable.Range(0, 160).Select(i => (long)i), indices.SelectMany(own => own).Distinct().Order());
        for (int writer = 0; writer < 16; writer += 2) Assert.Equal(indices[writer], indices[writer + 1]);
        await AssertEachOnce(store, [.. Enumerable.Range(0, 160)]);
    }

    private static async Task AssertEachOnce(IBlobStore store, int[] numbers)
    {
        using TransparencyLog log = Logs.Open(store);
        Assert.Equal(numbers.Length, await log.CountAsync(default));
        List<string> found = [];
        for (long i = 0; i < numbers.Length; i++) found.Add(Convert.ToHexString((await log.ReadAsync(i, default))!.Value.Span));
        Assert.Equal(numbers.Select(n => Convert.ToHexString(Logs.Leaf(n).ToBytes())).Order(), found.Order());
    }
}
