using System.Text;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log;

public sealed class SealTests
{
    private readonly MemorySigner signer = new();

    [Fact]
    public async Task A_checkpoint_states_origin_size_and_root()
    {
        MemoryStore store = await Logs.Written(3, signer);

        MerkleHash root = new MerkleTree(Enumerable.Range(0, 3).Select(i => MerkleTree.LeafHash(Logs.Leaf(i).ToBytes()))).Root;
        string text = Encoding.UTF8.GetString(store["log/checkpoint"]!);
        Assert.StartsWith($"{Logs.Origin}\n3\n{root}\n\n— {Logs.Origin} ", text, StringComparison.Ordinal);
        Assert.Equal(store["log/checkpoint"], store["log/checkpoints/00000000000000000003"]);
        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task The_checkpoint_of_an_empty_log_is_that_of_the_empty_tree()
    {
        MemoryStore store = await Logs.Written(0, signer);

        Assert.Contains("\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", Encoding.UTF8.GetString(store["log/checkpoint"]!), StringComparison.Ordinal);
        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task Sealing_again_changes_nothing()
    {
        MemoryStore store = await Logs.Written(3, signer);
        byte[] before = store["log/checkpoint"]!;
        using TransparencyLog log = Logs.Open(store);

        Assert.Equal(3, (await log.Seal(signer)).Checkpoint.Size);
        Assert.Equal(3, (await log.Seal(signer)).Checkpoint.Size);

        Assert.Equal(before, store["log/checkpoint"]);
    }

    [Fact]
    public async Task Every_checkpoint_is_kept_and_full_bundles_are_written()
    {
        MemoryStore store = await Logs.Written(600, signer, 1, 255, 256, 257);

        Assert.Equal(
            ["log/checkpoint", .. new[] { 1, 255, 256, 257, 600 }.Select(n => $"log/checkpoints/{n:D20}"), "log/hashes/0", "log/hashes/1"],
            store.Names.Where(name => !name.StartsWith("log/leaf/", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(0, 256).SelectMany(i => MerkleTree.LeafHash(Logs.Leaf(i).ToBytes()).ToArray()), store["log/hashes/0"]);
        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task A_busy_sealer_needs_three_requests_a_seal()
    {
        MemoryStore store = await Logs.Written(10, signer);
        using TransparencyLog log = Logs.Open(store);
        await log.Append(10, 10);
        await log.Seal(signer);
        await log.Append(11, 10);
        long before = store.Calls;

        await log.Seal(signer);

        // Is there another leaf; the kept checkpoint; the newest.
        Assert.Equal(3, store.Calls - before);
    }

    [Fact]
    public async Task A_sealer_that_starts_on_a_long_log_reads_bundles()
    {
        MemoryStore store = await Logs.Written(2_000, signer);
        using TransparencyLog log = Logs.Open(store);
        await log.Append(2_000, 2_000);
        long before = store.Calls;

        Assert.Equal(2_001, (await log.Seal(signer)).Checkpoint.Size);

        // 7 bundles, 208 leaves and what is around them.
        Assert.InRange(store.Calls - before, 215, 230);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_call_the_sealer_dies_at_the_next_one_finishes(bool afterItsEffect)
    {
        MemoryStore start = await Logs.Written(255, signer, 100);
        int points = 0;
        for (; ; points++)
        {
            // The 254 reads of leaves that no full bundle holds are all alike: one of them does.
            MemoryStore store = start.Copy();
            int counted = 0;
            FaultyStore faulty = new(store, each => each.Operation == "get" && each.Name.StartsWith("log/leaf/", StringComparison.Ordinal)
                && string.CompareOrdinal(each.Name, "log/leaf/00000000000000000250") < 0 || counted++ != points ? StoreFault.None
                : afterItsEffect ? StoreFault.DieAfter : StoreFault.DieBefore);
            bool died = false;
            using (TransparencyLog log = Logs.Open(faulty))
            {
                try
                {
                    await log.Append(255, 255);
                    await log.Append(256, 255);
                    await log.Seal(signer);
                }
                catch (StoreFaultException)
                {
                    died = true;
                }
            }

            using TransparencyLog next = Logs.Open(store);
            await next.Append(255, 255);
            await next.Append(256, 255);
            Assert.Equal(257, (await next.Seal(signer)).Checkpoint.Size);
            Assert.Empty(await Logs.Check(store, signer));
            Assert.Equal(store["log/checkpoint"], store["log/checkpoints/00000000000000000257"]);
            if (!died) break;
        }

        Assert.InRange(points, 15, 40);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("folder")]
    public async Task Writers_and_sealers_at_once_end_with_one_history(string kind)
    {
        using TemporaryFolder folder = new();
        IBlobStore store = kind == "memory" ? new MemoryStore() : FolderBlobStore.Open(folder.Path, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            using TransparencyLog log = Logs.Open(store);
            long sealedSize = 0;
            for (int i = 0; i < 20; i++)
            {
                long index = await log.Append((writer * 20) + i);
                SignedCheckpoint signed = await log.Seal(signer);
                Assert.InRange(signed.Checkpoint.Size, Math.Max(index + 1, sealedSize), 160);
                sealedSize = signed.Checkpoint.Size;
            }
        })));

        using TransparencyLog end = Logs.Open(store);
        Assert.Equal(160, (await end.Seal(signer)).Checkpoint.Size);
        Assert.Equal(160, await end.SizeAsync(default));
        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task An_audit_beside_writers_and_sealers_raises_no_false_alarm()
    {
        MemoryStore store = await Logs.Written(3, signer);
        Task writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            using TransparencyLog log = Logs.Open(store);
            for (int i = 0; i < 100; i++)
            {
                await log.Append(1_000 + (writer * 100) + i, 3);
                await log.Seal(signer);
            }
        })));

        int audits = 0;
        for (; !writing.IsCompleted; audits++) Assert.Empty(await Logs.Check(store, signer));

        await writing;
        Assert.InRange(audits, 2, int.MaxValue);
    }

    [Fact]
    public async Task What_can_be_worked_out_is_written_again_as_it_was()
    {
        MemoryStore store = await Logs.Written(600, signer, 300), rebuilt = store.Copy();
        foreach (string derived in (string[])["log/hashes/0", "log/hashes/1", "log/checkpoint"]) rebuilt[derived] = null;
        using TransparencyLog log = Logs.Open(rebuilt);

        Assert.Empty(await log.RebuildAsync(default));
        Assert.Equal(600, (await log.Seal(signer)).Checkpoint.Size);

        Assert.Equal(store.Names, rebuilt.Names);
        foreach (string name in store.Names) Assert.Equal(store[name], rebuilt[name]);
    }

    [Fact]
    public async Task A_program_with_another_key_is_told_so_and_overwrites_nothing()
    {
        MemoryStore store = await Logs.Written(3, signer);
        byte[] before = store["log/checkpoint"]!;
        using TransparencyLog log = Logs.Open(store);
        await log.Append(3, 3);

        Outcome<SignedCheckpoint> outcome = await log.SealAsync([new MemorySigner()], default);

        Finding finding = Logs.Single(outcome.Findings, LogFinding.KeyUnknown, "log/checkpoint");
        Assert.Contains(signer.Key.Label, finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, store["log/checkpoint"]);
        Assert.DoesNotContain("log/checkpoints/00000000000000000004", store.Names);
    }

    [Fact]
    public async Task A_program_for_another_log_is_told_so()
    {
        MemoryStore store = await Logs.Written(3, signer);
        using TransparencyLog log = Logs.Open(store);

        Outcome<SignedCheckpoint> outcome = await log.SealAsync([new MemorySigner("archive.example.org/stockport")], default);

        Assert.Contains("stockport", Logs.Single(outcome.Findings, LogFinding.KeyUnknown, "log/checkpoint").Expected, StringComparison.Ordinal);

        await log.Append(3, 3);
        outcome = await log.SealAsync([new MemorySigner("archive.example.org/stockport")], [signer.Key], default);
        Assert.Contains(Logs.Origin, Logs.Single(outcome.Findings, LogFinding.KeyUnknown, "log/checkpoint").Expected, StringComparison.Ordinal);
    }
}
