using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Log.Keys;

public sealed class KeyReplacementTests
{
    private readonly MemorySigner old = new(), next = new(), third = new();

    [Fact]
    public async Task Who_knows_the_first_key_follows_to_the_last()
    {
        MemoryStore store = await Replaced();
        using TransparencyLog log = Logs.Open(store);
        Logs.Done(await log.ReplaceKeyAsync(next, third, [old.Key], default));
        await log.Append(20, log.KnownCount);
        Logs.Done(await log.SealAsync([third], [old.Key], default));

        Assert.Empty(await Logs.Check(store, old));
        using TransparencyLog reader = Logs.Open(store);
        Assert.Equal(6, Logs.Done(await reader.NewestAsync([old.Key], default)).Checkpoint.Size);
        Assert.Equal(6, Logs.Done(await reader.NewestAsync([next.Key], default)).Checkpoint.Size);
        Assert.Equal(6, Logs.Done(await reader.NewestAsync([third.Key], default)).Checkpoint.Size);
    }

    [Fact]
    public async Task The_checkpoint_over_the_change_is_signed_by_both()
    {
        MemoryStore store = await Replaced();
        SignedNote note = Logs.Done(SignedCheckpoint.Read(store["log/checkpoint"], new Place("log/checkpoint"))).Note;

        Assert.Equal((NoteSignatureCheck.Right, NoteSignatureCheck.Right), (note.Check(old.Key), note.Check(next.Key)));
        Assert.Equal(store["log/leaf/00000000000000000003"], store["log/keys/00000000000000000003"]);
    }

    [Fact]
    public async Task The_new_key_seals_alone_and_the_old_one_no_more()
    {
        MemoryStore store = await Replaced();
        using TransparencyLog stale = Logs.Open(store), log = Logs.Open(store);
        await log.Append(20, log.KnownCount);

        Assert.Contains(next.Key.Label, Logs.Single((await stale.SealAsync([old], default)).Findings, LogFinding.KeyRetired, "log/checkpoint").Expected, StringComparison.Ordinal);
        Assert.Equal(5, (await log.Seal(next)).Checkpoint.Size);
        Assert.Empty(await Logs.Check(store, old));
    }

    [Fact]
    public async Task A_program_that_runs_on_with_the_old_key_learns_of_the_change()
    {
        MemoryStore store = await Logs.Written(3, old);
        using TransparencyLog running = Logs.Open(store), log = Logs.Open(store);
        await running.Seal(old);
        Logs.Done(await log.ReplaceKeyAsync(old, next, [], default));
        await log.Append(20, 3);
        await log.Seal(next);
        await running.Append(21, 3);

        Logs.Single((await running.SealAsync([old], default)).Findings, LogFinding.KeyRetired, "log/checkpoint");
        Assert.Empty(await Logs.Check(store, old));
    }

    [Fact]
    public async Task A_copy_of_the_change_is_written_again()
    {
        MemoryStore store = await Replaced();
        byte[] copy = store["log/keys/00000000000000000003"]!;
        store["log/keys/00000000000000000003"] = null;
        using TransparencyLog log = Logs.Open(store);

        Assert.Empty(await log.RebuildAsync(default));

        Assert.Equal(copy, store["log/keys/00000000000000000003"]);
        store["log/keys/00000000000000000003"] = Logs.Leaf(1).ToBytes();
        Logs.Single(await Logs.Check(store, old), LogFinding.KeyChangeForged, "log/keys/00000000000000000003");
    }

    [Fact]
    public async Task A_checkpoint_that_the_old_key_signs_after_its_time_does_not_count()
    {
        MemoryStore store = await Replaced(), forged = store.Copy();

        // The thief of the old key takes the copy of the change away, so that his program does not learn of it.
        forged["log/keys/00000000000000000003"] = null;
        forged["log/leaf/00000000000000000004"] = Logs.Leaf(30).ToBytes();
        using (TransparencyLog thief = Logs.Open(forged)) Assert.False((await thief.SealAsync([old], default)).IsRefused);
        store["log/leaf/00000000000000000004"] = forged["log/leaf/00000000000000000004"];
        store["log/checkpoint"] = forged["log/checkpoint"];

        using TransparencyLog log = Logs.Open(store);
        Logs.Single((await log.NewestAsync([old.Key], default)).Findings, LogFinding.KeyRetired, "log/checkpoint");
        Assert.Contains(await Logs.Check(store, old), f => f.Code == LogFinding.KeyRetired);
    }

    [Fact]
    public async Task Whatever_call_dies_the_change_is_finished_by_the_next_try()
    {
        for (int call = 0; ; call++)
        {
            MemoryStore store = await Logs.Written(3, old);
            bool died = false;
            using (TransparencyLog log = Logs.Open(FaultyStore.DyingAt(store, call, afterItsEffect: true)))
            {
                try
                {
                    await log.ReplaceKeyAsync(old, next, [], default);
                }
                catch (StoreFaultException)
                {
                    died = true;
                }
            }

            using TransparencyLog again = Logs.Open(store);
            Assert.Equal(4, Logs.Done(await again.ReplaceKeyAsync(old, next, [], default)).Checkpoint.Size);
            Assert.Empty(await Logs.Check(store, old));
            if (!died) break;
        }
    }

    [Fact]
    public async Task A_change_that_the_old_key_has_not_signed_is_not_sealed()
    {
        LeafTime at = LeafTime.Of(DateTimeOffset.UnixEpoch);
        MemorySigner thief = new();
        foreach (byte[] signature in (byte[][])[thief.Sign(KeyLeaf.ToBeSigned(thief.Key, old.Key, at)), [1, 2, 3]])
        {
            MemoryStore store = await Logs.Written(3, old);
            KeyLeaf forged = new() { Key = thief.Key, Replaces = old.Key, At = at, Signature = signature };
            store["log/leaf/00000000000000000003"] = forged.ToBytes();
            using TransparencyLog log = Logs.Open(store);

            Logs.Single((await log.SealAsync([old], default)).Findings, LogFinding.KeyChangeForged, "log/leaf/00000000000000000003");
            Logs.Single(await Logs.Check(store, old), LogFinding.KeyChangeForged, "log/leaf/00000000000000000003");
        }
    }

    [Fact]
    public async Task A_key_that_was_replaced_replaces_nothing_any_more()
    {
        MemoryStore store = await Replaced();
        LeafTime at = LeafTime.Of(DateTimeOffset.UnixEpoch);
        MemorySigner thief = new();
        KeyLeaf leaf = new() { Key = thief.Key, Replaces = old.Key, At = at, Signature = old.Sign(KeyLeaf.ToBeSigned(thief.Key, old.Key, at)) };
        store["log/leaf/00000000000000000004"] = leaf.ToBytes();

        Logs.Single(await Logs.Check(store, old), LogFinding.KeyChangeForged, "log/leaf/00000000000000000004");
    }

    [Fact]
    public async Task A_key_of_another_name_cannot_replace()
    {
        using TransparencyLog log = Logs.Open(await Logs.Written(3, old));

        Logs.Single((await log.ReplaceKeyAsync(old, new MemorySigner("other"), [], default)).Findings, LogFinding.KeyUnusable, "log/checkpoint");
    }

    private async Task<MemoryStore> Replaced()
    {
        MemoryStore store = await Logs.Written(3, old);
        using TransparencyLog log = Logs.Open(store);
        Assert.Equal(4, Logs.Done(await log.ReplaceKeyAsync(old, next, [], default)).Checkpoint.Size);
        return store;
    }
}
