using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using DocPipeline.Tests.Archive.Rounds;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Retention;

/// <summary>A program dies before or after each of its effects on the way from hold to disposal; whoever comes next finishes, and until then nothing goes that may not.</summary>
public sealed class DisposalCrashTests(ITestOutputHelper output)
{
    private static readonly ObjectId annex = ObjectId.Of("urn:docpipeline:cheshire-west:document:annex");
    private static readonly RoundId other = RoundId.Of("cheshire-west-annex-1.0");

    private readonly MemorySigner signer = new();

    [Fact]
    public Task Whatever_dies_over_a_hold_a_release_or_a_disposal_the_next_one_finishes() => RunAsync(every: 7);

    [LongFact]
    [Trait("Category", "Long")]
    public async Task At_every_crash_point_from_a_hold_to_a_disposal_the_next_one_finishes() => Assert.True(await RunAsync(every: 1) > 200);

    private async Task<int> RunAsync(int every)
    {
        MemoryStore store = new();
        using (DocumentArchive archive = Archives.Open(store))
        {
            await archive.File(Keepings.Issue());
            await archive.RunRoundAsync();
            await archive.File(Archives.Request(1) with { Event = "completed", Files = Archives.Done(await archive.Rounds.FilesAsync(RoundWords.Agreement, default)), KeepsOtherFiles = true });
            await archive.File(Keepings.Issue(2, id: annex));
            await archive.RunRoundAsync(other, new RoundDocument(annex, VersionNumber.First, DocPipeline.Archive.Sha512.Of("file 0 of 2"u8)));
        }

        Func<DocumentArchive, IBlobStore, Task>[] steps =
        [
            (archive, _) => archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim")),
            (archive, _) => archive.SayAsync(entries => RetentionRequests.End(entries, Keepings.LongAgo, "Clerk", "It expired")),
            (archive, _) => archive.SayAsync(entries => ObjectStanding.Of(entries).Holds[0].Asked is null ? RetentionRequests.Release(entries, null, "Ann", "Settled") : RetentionRequests.Again(entries, entries[^1].Number)),
            (archive, _) => archive.SayAsync(entries => RetentionRequests.Release(entries, null, "Ben", "Settled")),
            (archive, _) => archive.SayAsync(entries => Outcome.Done(ObjectStanding.Of(entries).Approval is null ? RetentionRequests.Approve(entries, "Ann", "Due") : RetentionRequests.Again(entries, entries[^1].Number).Value!)),
            DisposeAsync,
        ];
        int points = 0, at = 0;
        foreach ((int step, Func<DocumentArchive, IBlobStore, Task> work) in steps.Index())
        {
            FaultyStore counted = new(store.Copy(), _ => StoreFault.None);
            using (DocumentArchive archive = Archives.Open(counted)) await work(archive, counted);
            for (int call = 0; call < counted.Calls; call++)
            {
                foreach (bool afterwards in (bool[])[false, true])
                {
                    if (at++ % every != 0) continue;
                    points++;
                    MemoryStore next = store.Copy();
                    try
                    {
                        FaultyStore dying = FaultyStore.DyingAt(next, call, afterwards);
                        using DocumentArchive archive = Archives.Open(dying);
                        await work(archive, dying);
                    }
                    catch (StoreFaultException)
                    {
                        // That is the point.
                    }

                    await CheckAsync(next, steps[step], $"step {step}, died {(afterwards ? "after" : "before")} call {call}");
                }
            }

            using DocumentArchive going = Archives.Open(store);
            await work(going, store);
        }

        output.WriteLine($"{points} crash points");
        return points;
    }

    private async Task CheckAsync(MemoryStore store, Func<DocumentArchive, IBlobStore, Task> work, string where)
    {
        Assert.True((await AuditAsync(store)).Findings.All(f => !f.IsError || f.Finding.Code == DocPipeline.Archive.Log.LogFinding.CheckpointMissing), $"{where}: {string.Join('\n', (await AuditAsync(store)).Findings.Select(f => f.Finding))}");

        // One recovers as archive recover does; another says the same again.
        MemoryStore recovered = store.Copy();
        using (DocumentArchive archive = Archives.Open(recovered))
        {
            RecoveryReport report = await archive.RecoverAsync(null, default);
            Assert.Empty(report.Findings);
            await archive.Log.Seal(signer);
            foreach (ObjectId id in report.Disposed) Archives.Done(await new ContentRemoval(recovered, archive).RunAsync(id, [signer.Key], default));
        }

        await SoundAsync(recovered, where);
        using (DocumentArchive archive = Archives.Open(store))
        {
            await work(archive, store);
            await archive.Log.Seal(signer);
        }

        await SoundAsync(store, where);
    }

    // Of the agreement's round everything is gone or nothing, and of the annex's everything is there.
    private async Task SoundAsync(MemoryStore store, string where)
    {
        Assert.True((await AuditAsync(store)).Findings.All(f => f.Finding.Code == AuditCode.Staged), where);
        using DocumentArchive archive = Archives.Open(store);
        int left = store.Names.Count(name => name.StartsWith($"{RoundNames.Prefix}{RoundWords.Agreement}/", StringComparison.Ordinal));
        Assert.True(left == (ObjectStanding.Of(await archive.EntriesAsync()).Disposed is null ? 8 : 0), $"{where}: {left} blobs of the round");
        Assert.Equal(8, store.Names.Count(name => name.StartsWith($"{RoundNames.Prefix}{other}/", StringComparison.Ordinal)));
    }

    // As the story does it, said again too.
    private async Task DisposeAsync(DocumentArchive archive, IBlobStore store)
    {
        IReadOnlyList<ArchivedEntry> entries = await archive.EntriesAsync();
        EntryRequest request = ObjectStanding.Of(entries).Disposed is { } done ? RetentionRequests.Again(entries, done.Second.Entry).Value! : await archive.DisposalAsync(store, signer);
        await archive.File(request);
        await archive.Log.Seal(signer);
        Archives.Done(await new ContentRemoval(store, archive).RunAsync(Archives.Agreement, [signer.Key], default));
    }

    private Task<AuditReport> AuditAsync(MemoryStore store) => new ArchiveAudit(store).RunAsync(new AuditOptions { Trusted = [signer.Key] }, default);
}
