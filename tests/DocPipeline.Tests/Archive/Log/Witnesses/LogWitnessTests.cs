using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Witnesses;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log.Witnesses;

public sealed class LogWitnessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly MemorySigner signer = new(), legal = new("witness.example.org/legal");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_witness_keeps_the_checkpoint_and_follows_the_log()
    {
        MemoryStore store = await Logs.Written(5, signer);
        WitnessedCheckpoint first = Logs.Done(await Check(store)), again = Logs.Done(await Check(store));
        await Grow(store, 5, 300);
        WitnessedCheckpoint later = Logs.Done(await Check(store));

        Assert.Equal((null, 5, 0, 295), (first.Before, first.Added, again.Added, later.Added));
        SignedNote kept = Logs.Done(SignedNote.Read(await File.ReadAllBytesAsync(folder["kept"]), new Place("kept")));
        Assert.Equal((NoteSignatureCheck.Right, NoteSignatureCheck.Right), (kept.Check(signer.Key), kept.Check(legal.Key)));
        Assert.Equal([folder["kept"]], Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public async Task A_witness_without_a_key_keeps_the_checkpoint_as_it_is()
    {
        MemoryStore store = await Logs.Written(5, signer);
        using TransparencyLog log = Logs.Open(store);

        Logs.Done(await new LogWitness(folder["kept"], [signer.Key], null).CheckAsync(log, default));

        Assert.Equal(store["log/checkpoint"], await File.ReadAllBytesAsync(folder["kept"]));
    }

    [Fact]
    public async Task A_rollback_of_the_whole_store_is_found()
    {
        MemoryStore store = await Logs.Written(5, signer), earlier = store.Copy();
        await Grow(store, 5, 8);
        Logs.Done(await Check(store));
        Assert.Empty(await Logs.Check(earlier, signer));

        await AssertRefused(earlier, LogFinding.RolledBack);
    }

    [Fact]
    public async Task A_history_written_anew_with_the_stolen_key_is_found()
    {
        MemoryStore store = await Logs.Written(5, signer), earlier = store.Copy();
        await Grow(store, 5, 8);
        Logs.Done(await Check(store));
        foreach (int size in (int[])[8, 12])
        {
            MemoryStore forged = earlier.Copy();
            using (TransparencyLog log = Logs.Open(forged))
            {
                for (int i = 5; i < size; i++) await log.Append(100 + i, 5);
                await log.Seal(signer);
            }

            Assert.Empty(await Logs.Check(forged, signer));
            await AssertRefused(forged, LogFinding.Forked);
        }
    }

    [Fact]
    public async Task A_log_whose_leaves_do_not_have_the_root_that_it_states_is_found()
    {
        MemoryStore store = await Logs.Written(5, signer, 1, 2, 3, 4);
        store["log/leaf/00000000000000000003"] = Logs.Leaf(99).ToBytes();

        Logs.Single((await Check(store)).Findings, LogFinding.LeafAltered, "log/leaf/00000000000000000003");
        Assert.False(File.Exists(folder["kept"]));
    }

    [Fact]
    public async Task A_witness_follows_a_change_of_the_key_from_the_key_that_it_was_given()
    {
        MemoryStore store = await Logs.Written(5, signer);
        Logs.Done(await Check(store));
        MemorySigner next = new();
        using TransparencyLog log = Logs.Open(store);
        Logs.Done(await log.ReplaceKeyAsync(signer, next, [], default));
        await log.Append(6, 5);
        await log.Seal(next);

        Assert.Equal(2, Logs.Done(await Check(store)).Added);
    }

    [Fact]
    public async Task A_kept_checkpoint_that_was_damaged_or_cannot_be_written_is_said()
    {
        MemoryStore store = await Logs.Written(5, signer);
        Logs.Done(await Check(store));
        string right = await File.ReadAllTextAsync(folder["kept"]);
        await File.WriteAllTextAsync(folder["kept"], right.Replace("\n5\n", "\n4\n", StringComparison.Ordinal));
        Logs.Single((await Check(store)).Findings, LogFinding.SignatureWrong, folder["kept"]);
        await File.WriteAllTextAsync(folder["kept"], "");
        Logs.Single((await Check(store)).Findings, LogFinding.CheckpointMalformed, folder["kept"]);

        using TransparencyLog log = Logs.Open(store);
        Outcome<WitnessedCheckpoint> outcome = await new LogWitness(folder["none/kept"], [signer.Key], null).CheckAsync(log, default);
        Logs.Single(outcome.Findings, LogFinding.WitnessUnusable, folder["none/kept"]);
    }

    [Fact]
    public async Task A_log_that_was_never_sealed_has_nothing_to_witness() =>
        Logs.Single((await Check(new MemoryStore())).Findings, LogFinding.CheckpointMissing, "log/checkpoint");

    private async Task AssertRefused(MemoryStore store, FindingCode code)
    {
        byte[] kept = await File.ReadAllBytesAsync(folder["kept"]);
        Finding finding = Logs.Single((await Check(store)).Findings, code, "log/checkpoint");
        Assert.Equal(kept, await File.ReadAllBytesAsync(folder["kept"]));
        Assert.StartsWith(Logs.Origin, finding.Evidence, StringComparison.Ordinal);
    }

    private async Task<Outcome<WitnessedCheckpoint>> Check(MemoryStore store)
    {
        using TransparencyLog log = Logs.Open(store);
        return await new LogWitness(folder["kept"], [signer.Key], legal).CheckAsync(log, default);
    }

    private async Task Grow(MemoryStore store, int from, int to)
    {
        using TransparencyLog log = Logs.Open(store);
        for (int i = from; i < to; i++) await log.Append(i, from);
        await log.Seal(signer);
    }
}
