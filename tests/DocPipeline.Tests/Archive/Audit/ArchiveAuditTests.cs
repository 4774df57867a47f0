using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Audit;

public sealed class ArchiveAuditTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_archive_that_is_sealed_and_witnessed_has_no_findings_and_is_counted()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 1, objects: 3, entries: 9, seals: 2);
        AuditReport report = await made.AuditAsync(made.Store, made.Checkpoint);
        Assert.Empty(report.Findings);
        Assert.Equal((3, 3, 9, 9L, 9L), (report.Objects, report.ObjectsLookedAt, report.Entries, report.Leaves, report.Sealed));
        Assert.Equal(made.Store.Names.Count(name => name.Contains("/content/", StringComparison.Ordinal)), report.Files);
        Assert.Equal(made.Store.Names.Where(name => name.Contains("/content/", StringComparison.Ordinal)).Sum(name => made.Store[name]!.Length), report.Bytes);
    }

    [Fact]
    public async Task An_empty_store_is_sound()
    {
        AuditReport report = await new ArchiveAudit(new MemoryStore()).RunAsync(new AuditOptions { Trusted = [new MemorySigner().Key] }, default);
        Assert.Empty(report.Findings);
        Assert.Equal(0, report.Objects);
    }

    [Fact]
    public async Task What_cannot_be_excluded_is_said()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 2, objects: 2, entries: 4, seals: 2);
        const string Rollback = "Without a checkpoint kept outside the store a return of the whole store to an earlier state cannot be told from that state.";
        Assert.Contains(Rollback, (await made.AuditAsync(made.Store)).NotExcluded);
        Assert.DoesNotContain(Rollback, (await made.AuditAsync(made.Store, made.Checkpoint)).NotExcluded);
        AuditReport earlier = await made.AuditAsync(made.Store, made.Past[0].Checkpoint);
        Assert.Contains("The checkpoint kept outside the store covers the first 2 of 4 leaves: a return of the store to any state since then cannot be told from that state.", earlier.NotExcluded);
        Assert.True(earlier.IsSound);
    }

    [Fact]
    public async Task A_return_of_the_whole_store_shows_only_against_a_checkpoint_kept_outside()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 3, objects: 2, entries: 6, seals: 2);
        Assert.Empty((await made.AuditAsync(made.Past[0].Store)).Findings);
        AuditReport report = await made.AuditAsync(made.Past[0].Store, made.Checkpoint);
        Assert.Equal(["LOG-CHECKPOINT-ROLLED-BACK at log/checkpoint", "LOG-TRUNCATED at log/leaf/00000000000000000003"], report.Findings.Select(f => $"{f.Finding.Code} at {f.Finding.Place}"));
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_proves_nothing()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 4, objects: 1, entries: 2, seals: 1), other = await MadeArchive.MakeAsync(seed: 4, objects: 1, entries: 2, seals: 1);
        AuditFinding finding = Assert.Single((await made.AuditAsync(made.Store, other.Checkpoint)).Findings);
        Assert.Equal(("LOG-CHECKPOINT-KEY-UNKNOWN", "the checkpoint kept outside"), (finding.Finding.Code.Value, finding.Finding.Place?.File));
    }

    [Fact]
    public async Task Entries_that_no_checkpoint_covers_yet_are_noted()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 5, objects: 1, entries: 2, seals: 1);
        using (DocumentArchive archive = Archives.Open(made.Store, salt: 9)) await archive.File(Archives.Request(7));
        AuditReport report = await made.AuditAsync(made.Store, made.Checkpoint);
        AuditFinding finding = Assert.Single(report.Findings);
        Assert.Equal((AuditCode.Unsealed, Severity.Note, Archives.Agreement, VersionNumber.First, 2L), (finding.Finding.Code, finding.Finding.Severity, finding.Object, finding.Entry, finding.Leaf));
        Assert.Contains("No checkpoint covers the leaves 2 to 2 yet: whoever can write to the store can still replace them together with their entries.", report.NotExcluded);
    }

    [Fact]
    public async Task What_a_program_leaves_that_dies_is_no_error_and_recovery_clears_it()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 6, objects: 1, entries: 2, seals: 1);
        foreach (EntryRequest request in (EntryRequest[])[Archives.Request(7), Archives.Request(8, id: MadeArchive.Id(0))])
        {
            FaultyStore counted = new(made.Store.Copy(), _ => StoreFault.None);
            using (DocumentArchive archive = Archives.Open(counted, salt: 9)) await archive.File(request);
            for (int point = 0; point < 2 * counted.Calls; point++)
            {
                MemoryStore store = made.Store.Copy();
                using (DocumentArchive archive = Archives.Open(FaultyStore.DyingAt(store, point / 2, point % 2 == 1), salt: 9))
                    await Assert.ThrowsAsync<StoreFaultException>(() => archive.FileAsync(request, default));
                AuditReport report = await made.AuditAsync(store, made.Checkpoint);
                Assert.All(report.Findings, finding => Assert.True(finding.Finding.Severity == Severity.Note && finding.Object == request.Object, $"point {point}: {finding.Finding}"));
                Assert.True(report.Findings.Count > 0 || store.Names.SequenceEqual(made.Store.Names), $"point {point}: nothing is said of what is unfinished");

                FixedClock later = new(Archives.Noon.Now.AddDays(3));
                using (DocumentArchive archive = Archives.Open(store, later, salt: 9))
                {
                    Assert.Empty((await archive.RecoverAsync(null, default)).Findings);
                    await archive.Log.Seal(made.Signer);
                }

                Assert.Empty((await made.AuditAsync(store, made.Checkpoint)).Findings);
            }
        }
    }

    [Fact]
    public async Task A_sample_looks_at_a_part_of_the_objects_and_says_so()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 7, objects: 10, entries: 20, seals: 1);
        AuditReport report = await made.AuditAsync(made.Store, made.Checkpoint, new AuditSample(0.3, Seed: 5));
        Assert.Empty(report.Findings);
        Assert.Equal((10, 3), (report.Objects, report.ObjectsLookedAt));
        Assert.Contains("7 of 10 objects were not looked at (seed 5): their files can be altered or gone.", report.NotExcluded);
    }

    [Fact]
    public async Task A_sample_misses_an_altered_file_in_another_object_and_never_a_missing_object()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 8, objects: 10, entries: 20, seals: 1);
        string[] roots = [.. Enumerable.Range(0, 10).Select(n => new OcflLayout("archive/").RootOf(MadeArchive.Id(n)))];
        AuditSample sample = new(0.3, Seed: 5);
        string missed = roots.First(root => !sample.Of(roots).Contains(root)), seen = roots.First(root => sample.Of(roots).Contains(root));
        foreach ((string root, bool isSound) in new[] { (missed, true), (seen, false) })
        {
            MemoryStore store = made.Store.Copy();
            string file = store.Names.First(name => name.StartsWith($"{root}/v1/content/", StringComparison.Ordinal));
            store[file] = [1, 2, 3];
            Assert.Equal(isSound, (await made.AuditAsync(store, made.Checkpoint, sample)).IsSound);
        }

        MemoryStore without = made.Store.Copy();
        foreach (string name in without.Names.Where(name => name.StartsWith($"{missed}/", StringComparison.Ordinal))) without[name] = null;
        string[] left = [.. roots.Where(root => root != missed)];
        AuditReport report = await made.AuditAsync(without, made.Checkpoint, new AuditSample(0.2, Seed: 5));
        Assert.Contains(report.Findings, finding => finding.Finding.Code == AuditCode.EntriesFewer);
    }

    [Fact]
    public async Task Progress_is_told_object_by_object()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 9, objects: 4, entries: 8, seals: 1);
        var told = new System.Collections.Concurrent.ConcurrentBag<AuditProgress>();
        await new ArchiveAudit(made.Store).RunAsync(new AuditOptions { Trusted = [made.Signer.Key], OnProgress = told.Add }, default);
        Assert.Equal([(1, 4), (2, 4), (3, 4), (4, 4)], told.Select(p => (p.Objects, p.Of)).Order());
    }

    [Fact]
    public async Task An_audit_beside_writers_finds_nothing_wrong()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 10, objects: 3, entries: 6, seals: 1);
        using CancellationTokenSource stop = new();
        Task[] writers = [.. Enumerable.Range(0, 2).Select(w => Task.Run(async () =>
        {
            Random random = new(w);
            using DocumentArchive archive = Archives.Open(made.Store, new FixedClock(Archives.Noon.Now.AddDays(1)), salt: 100 + w);
            for (int n = 0; !stop.IsCancellationRequested; n++)
            {
                await archive.File(Archives.Request((10_000 * (w + 1)) + n, id: MadeArchive.Id(n % 3)));
                if (n % 3 == 0) await archive.Log.Seal(made.Signer);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20)));
            }
        }))];
        for (int n = 0; n < 10; n++) Assert.DoesNotContain((await made.AuditAsync(made.Store, made.Checkpoint)).Findings, finding => finding.IsError);
        await stop.CancelAsync();
        await Task.WhenAll(writers);
    }

    [Fact]
    public Task Clean_archives_of_any_shape_raise_no_alarm() => CleanAsync(60);

    [LongFact]
    [Trait("Category", "Long")]
    public Task A_thousand_clean_archives_raise_no_alarm() => CleanAsync(1_000);

    private async Task CleanAsync(int count)
    {
        int alarms = 0;
        for (int seed = 0; seed < count; seed++)
        {
            Random random = new(seed);
            int objects = random.Next(1, 7);
            MadeArchive made = await MadeArchive.MakeAsync(seed, objects, objects + random.Next(12), seals: random.Next(1, 4), roundEvents: seed % 25 == 0 ? 260 : random.Next(4), rounds: random.Next(3));
            AuditReport report = await made.AuditAsync(made.Store, random.Next(3) == 0 ? null : made.Past[random.Next(made.Past.Count)].Checkpoint);
            if (report.Findings.Count == 0) continue;
            alarms++;
            output.WriteLine($"seed {seed}: {string.Join('\n', report.Findings.Select(f => f.Finding))}");
        }

        output.WriteLine($"{alarms} alarms in {count} clean archives");
        Assert.Equal(0, alarms);
    }
}
