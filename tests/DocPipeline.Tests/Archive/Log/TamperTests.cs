using System.Text;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Log;

/// <summary>Somebody with every right on the store, and without the key, changes something.</summary>
public sealed class TamperTests
{
    private const string Bundle = "log/hashes/0";

    private readonly MemorySigner signer = new();

    [Fact]
    public async Task A_log_that_nobody_touched_has_no_findings()
    {
        for (int size = 0; size < 20; size++) Assert.Empty(await Logs.Check(await Logs.Written(size, signer, 1, 2, 7), signer));
        Assert.Empty(await Logs.Check(await Logs.Written(520, signer, 100, 300), signer));
    }

    [Fact]
    public async Task An_altered_leaf_is_named_where_every_leaf_was_sealed()
    {
        MemoryStore store = await Logs.Written(10, signer, [.. Enumerable.Range(1, 9)]);
        for (int i = 0; i < 10; i++)
        {
            MemoryStore altered = store.Copy();
            altered[Leaf(i)] = Logs.Leaf(99).ToBytes();

            await AssertSingle(altered, LogFinding.LeafAltered, Leaf(i));
        }
    }

    [Fact]
    public async Task An_altered_leaf_is_named_where_its_bundle_is_there()
    {
        MemoryStore store = await Logs.Written(300, signer);
        store[Leaf(77)] = Logs.Leaf(99).ToBytes();

        await AssertSingle(store, LogFinding.LeafAltered, Leaf(77));
    }

    [Fact]
    public async Task An_altered_leaf_in_a_stretch_sealed_at_once_is_between_its_ends()
    {
        MemoryStore store = await Logs.Written(20, signer, 5, 9, 14);
        store[Leaf(10)] = Logs.Leaf(99).ToBytes();

        Finding finding = await AssertSingle(store, LogFinding.Inconsistent, Leaf(9));
        Assert.Contains("9 to 13", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_leaf_whose_bundle_was_altered_too_is_between_two_checkpoints()
    {
        MemoryStore store = await Logs.Written(300, signer, 70, 80);
        store[Leaf(77)] = Logs.Leaf(99).ToBytes();
        byte[] bundle = store[Bundle]!;
        MerkleTree.LeafHash(Logs.Leaf(99).ToBytes()).CopyTo(bundle.AsSpan(77 * 32));
        store[Bundle] = bundle;

        await AssertSingle(store, LogFinding.Inconsistent, Leaf(70));
    }

    [Fact]
    public async Task An_altered_bundle_is_told_from_an_altered_leaf()
    {
        MemoryStore store = await Logs.Written(300, signer);
        foreach (byte[] bundle in (byte[][])[Flip(store[Bundle]!, 77 * 32), store[Bundle]![..^1], []])
        {
            MemoryStore altered = store.Copy();
            altered[Bundle] = bundle;
            await AssertSingle(altered, LogFinding.BundleAltered, Bundle);
        }
    }

    [Fact]
    public async Task An_altered_bundle_keeps_a_sealer_from_signing_until_it_is_deleted()
    {
        MemoryStore store = await Logs.Written(300, signer);
        byte[] right = store[Bundle]!;
        store[Bundle] = Flip(right, 77 * 32);
        using TransparencyLog log = Logs.Open(store);
        await log.Append(300, 300);

        Logs.Single((await log.SealAsync([signer], default)).Findings, LogFinding.BundleAltered, Bundle);

        store[Bundle] = null;
        Assert.Equal(301, (await log.Seal(signer)).Checkpoint.Size);
        Assert.Equal(right, store[Bundle]);
        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task A_bundle_that_was_put_there_before_its_leaves_is_neither_believed_nor_sealed()
    {
        MemoryStore store = await Logs.Written(200, signer);
        store[Bundle] = new byte[256 * 32];
        using TransparencyLog log = Logs.Open(store);
        for (int i = 200; i < 256; i++) Assert.Equal(i, await log.Append(i, notBefore: 0));

        Logs.Single((await log.SealAsync([signer], default)).Findings, LogFinding.BundleAltered, Bundle);

        store[Bundle] = null;
        Assert.Equal(256, (await log.Seal(signer)).Checkpoint.Size);
        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task Swapped_leaves_are_named()
    {
        MemoryStore store = await Logs.Written(10, signer, [.. Enumerable.Range(1, 9)]);
        (store[Leaf(3)], store[Leaf(4)]) = (store[Leaf(4)], store[Leaf(3)]);

        await AssertSingle(store, LogFinding.LeafAltered, Leaf(3));
    }

    [Fact]
    public async Task Swapped_leaves_are_both_named_where_their_bundle_is_there()
    {
        MemoryStore store = await Logs.Written(300, signer);
        (store[Leaf(3)], store[Leaf(4)]) = (store[Leaf(4)], store[Leaf(3)]);

        Assert.Equal([(LogFinding.LeafAltered, Leaf(3)), (LogFinding.LeafAltered, Leaf(4))], (await Logs.Check(store, signer)).Select(f => (f.Code, f.Place!.File)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    public async Task A_missing_leaf_in_the_middle_is_named(int size)
    {
        MemoryStore store = await Logs.Written(size, signer);
        store[Leaf(4)] = null;

        await AssertSingle(store, LogFinding.LeafMissing, Leaf(4));
        Assert.Equal(4, await Logs.Open(store).CountAsync(default));
    }

    [Fact]
    public async Task A_gap_behind_the_last_checkpoint_is_named()
    {
        MemoryStore store = await Logs.Written(10, signer);
        using (TransparencyLog log = Logs.Open(store)) for (int i = 10; i < 14; i++) await log.Append(i, 10);
        store[Leaf(11)] = null;

        await AssertSingle(store, LogFinding.LeafMissing, Leaf(11));
    }

    [Theory]
    [InlineData(10, 9)]
    [InlineData(10, 0)]
    [InlineData(300, 299)]
    [InlineData(300, 200)]
    public async Task A_truncated_log_is_named_and_nothing_is_signed_over_it(int size, int left)
    {
        MemoryStore store = await Logs.Written(size, signer, 5);
        for (int i = left; i < size; i++) store[Leaf(i)] = null;
        byte[] before = store["log/checkpoint"]!;

        await AssertSingle(store, LogFinding.Truncated, Leaf(left));
        using TransparencyLog log = Logs.Open(store);
        Logs.Single((await log.SealAsync([signer], default)).Findings, LogFinding.Truncated, Leaf(left));
        Assert.Equal(before, store["log/checkpoint"]);
    }

    [Fact]
    public async Task A_log_written_anew_from_the_middle_is_not_signed()
    {
        MemoryStore store = await Logs.Written(10, signer, 5);
        for (int i = 7; i < 12; i++) store[Leaf(i)] = Logs.Leaf(100 + i).ToBytes();
        using TransparencyLog log = Logs.Open(store);

        Logs.Single((await log.SealAsync([signer], default)).Findings, LogFinding.Inconsistent, Leaf(5));
        Assert.DoesNotContain("log/checkpoints/00000000000000000012", store.Names);
    }

    [Fact]
    public async Task A_log_written_anew_under_an_old_checkpoint_contradicts_the_kept_one_and_is_not_signed()
    {
        MemoryStore store = await Logs.Written(10, signer, 5);
        store["log/checkpoint"] = store["log/checkpoints/00000000000000000005"];
        for (int i = 5; i < 12; i++) store[Leaf(i)] = Logs.Leaf(100 + i).ToBytes();
        using TransparencyLog log = Logs.Open(store);

        Logs.Single((await log.SealAsync([signer], default)).Findings, LogFinding.Inconsistent, Leaf(5));
        Assert.DoesNotContain("log/checkpoints/00000000000000000012", store.Names);
    }

    [Fact]
    public async Task What_was_mended_is_sealed_by_the_same_program()
    {
        MemoryStore store = await Logs.Written(10, signer);
        byte[] right = store[Leaf(7)]!;
        store[Leaf(7)] = Logs.Leaf(99).ToBytes();
        using TransparencyLog log = Logs.Open(store);
        await log.Append(10, 10);
        Assert.True((await log.SealAsync([signer], default)).IsRefused);

        store[Leaf(7)] = right;

        Assert.Equal(11, (await log.Seal(signer)).Checkpoint.Size);
    }

    [Fact]
    public async Task Every_byte_of_a_small_log_counts()
    {
        MemoryStore store = await Logs.Written(2, signer, 1);
        MemorySigner next = new();
        using (TransparencyLog log = Logs.Open(store)) Logs.Done(await log.ReplaceKeyAsync(signer, next, [], default));
        Assert.Empty(await Logs.Check(store, signer));
        foreach (string name in store.Names)
        {
            byte[] right = store[name]!;
            for (int i = 0; i < right.Length; i++)
            {
                store[name] = Flip(right, i);
                IReadOnlyList<Finding> findings = await Logs.Check(store, signer);
                Assert.True(findings.Any(f => (f.Place!.File == name || f.Also?.File == name) && f.Suggestion is not null), $"{name}, byte {i}: {string.Join('\n', findings)}");
            }

            store[name] = right;
        }
    }

    [Fact]
    public async Task Every_blob_that_is_taken_away_is_missed_unless_nothing_depends_on_it()
    {
        MemoryStore store = await Logs.Written(260, signer, 100);
        MemorySigner next = new();
        using (TransparencyLog log = Logs.Open(store)) Logs.Done(await log.ReplaceKeyAsync(signer, next, [], default));
        List<string> unnoticed = [];
        foreach (string name in store.Names)
        {
            byte[] right = store[name]!;
            store[name] = null;
            if ((await Logs.Check(store, signer)).All(f => f.Place!.File != name)) unnoticed.Add(name);
            store[name] = right;
        }

        Assert.Equal(["log/checkpoints/00000000000000000100", "log/checkpoints/00000000000000000260", "log/hashes/0"], unnoticed);
    }

    [Fact]
    public async Task An_old_checkpoint_in_the_place_of_the_newest_is_noticed()
    {
        MemoryStore store = await Logs.Written(10, signer, 5);
        using TransparencyLog running = Logs.Open(store);
        await running.Append(10, 10);
        await running.Seal(signer);
        store["log/checkpoint"] = store["log/checkpoints/00000000000000000005"];

        Assert.Equal(Severity.Warning, (await AssertSingle(store, LogFinding.RolledBack, "log/checkpoint")).Severity);

        // A program that has seen the newer one refuses; one that has not takes the kept one up.
        await running.Append(11, 10);
        Logs.Single((await running.SealAsync([signer], default)).Findings, LogFinding.RolledBack, "log/checkpoint");
        using TransparencyLog fresh = Logs.Open(store);
        Assert.Equal(12, (await fresh.Seal(signer)).Checkpoint.Size);
        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task An_old_checkpoint_with_the_newer_ones_and_their_leaves_deleted_shows_to_a_witness_alone()
    {
        MemoryStore store = await Logs.Written(10, signer, 5);
        store["log/checkpoint"] = store["log/checkpoints/00000000000000000005"];
        store["log/checkpoints/00000000000000000010"] = null;
        for (int i = 5; i < 10; i++) store[Leaf(i)] = null;

        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_is_named()
    {
        MemoryStore store = await Logs.Written(10, signer), other = await Logs.Written(10, new MemorySigner());
        store["log/checkpoint"] = other["log/checkpoint"];

        await AssertSingle(store, LogFinding.KeyUnknown, "log/checkpoint");
    }

    [Fact]
    public async Task Two_histories_signed_by_the_stolen_key_are_a_fork()
    {
        MemoryStore store = await Logs.Written(3, signer), other = new();
        using (TransparencyLog log = Logs.Open(other))
        {
            for (int i = 0; i < 3; i++) await log.Append(50 + i);
            await log.Seal(signer);
        }

        store["log/checkpoint"] = other["log/checkpoint"];

        Assert.Contains(await Logs.Check(store, signer), f => f.Code == LogFinding.Forked && f.Place!.File == "log/checkpoint");
        using TransparencyLog sealer = Logs.Open(store);
        Assert.Contains((await sealer.SealAsync([signer], default)).Findings, f => f.Code == LogFinding.Forked);
    }

    [Fact]
    public async Task A_newest_checkpoint_that_is_not_kept_is_named()
    {
        MemoryStore store = await Logs.Written(10, signer, 5);
        store["log/checkpoints/00000000000000000010"] = null;

        await AssertSingle(store, LogFinding.CheckpointMissing, "log/checkpoints/00000000000000000010");
    }

    [Fact]
    public async Task What_is_no_leaf_is_not_sealed()
    {
        MemoryStore store = await Logs.Written(3, signer);
        store[Leaf(3)] = Encoding.UTF8.GetBytes("{}");
        using TransparencyLog log = Logs.Open(store);

        Outcome<SignedCheckpoint> outcome = await log.SealAsync([signer], default);

        Logs.Single(outcome.Findings, LogFinding.LeafMalformed, Leaf(3));

        store[Leaf(3)] = null;
        Assert.Equal(3, await log.Append(3, 3));
        Assert.Equal(4, (await log.Seal(signer)).Checkpoint.Size);
        Assert.Empty(await Logs.Check(store, signer));
    }

    private async Task<Finding> AssertSingle(MemoryStore store, FindingCode code, string place) => Logs.Single(await Logs.Check(store, signer), code, place);

    private static string Leaf(int index) => $"log/leaf/{index:D20}";

    private static byte[] Flip(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 1;
        return flipped;
    }
}
