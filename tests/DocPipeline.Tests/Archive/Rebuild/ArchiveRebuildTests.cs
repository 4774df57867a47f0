using System.Diagnostics;
using System.Globalization;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Rebuild;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Audit;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Rebuild;

public sealed class ArchiveRebuildTests(ITestOutputHelper output)
{
    [Fact]
    public Task Everything_derived_is_written_again_and_the_root_is_the_same() => DrillAsync(objects: 20, entries: 50);

    [LongFact]
    [Trait("Category", "Long")]
    public Task A_thousand_objects_are_rebuilt_within_a_minute() => DrillAsync(objects: 1_000, entries: 3_000);

    [Fact]
    public async Task A_whole_archive_is_left_as_it_is()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 1, objects: 3, entries: 6, seals: 1);
        RebuildReport report = await RunAsync(made, made.Store);
        Assert.Empty(report.Written);
        Assert.Empty(report.Findings);
        Assert.Null(report.Sealed);
    }

    [Fact]
    public async Task A_derived_blob_that_was_altered_is_written_again()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 2, objects: 2, entries: 4, seals: 1);
        foreach (string name in made.Store.Names.Where(IsDerived).Where(name => !name.StartsWith("log/", StringComparison.Ordinal)))
        {
            MemoryStore store = made.Store.Copy();
            store[name] = [1, 2, 3];
            Assert.Equal([name], (await RunAsync(made, store)).Written.Select(written => written.Value));
            Assert.Equal(made.Store[name], store[name]);
        }
    }

    [Fact]
    public async Task An_object_whose_entries_do_not_fit_together_is_left_as_it_is()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 3, objects: 2, entries: 6, seals: 1);
        MemoryStore store = made.Store.Copy();
        string second = store.Names.First(name => name.EndsWith("/v2/inventory.json", StringComparison.Ordinal));
        byte[] altered = store[second]!;
        altered[altered.Length / 2] ^= 1;
        store[second] = altered;
        string root = second[..^"/v2/inventory.json".Length];
        store[$"{root}/inventory.json.sha512"] = null;
        RebuildReport report = await RunAsync(made, store);
        Assert.Equal((AuditCode.NotRebuilt, second), (Assert.Single(report.Findings).Code, report.Findings[0].Place?.File));
        Assert.Empty(report.Written);
    }

    [Fact]
    public async Task An_entry_that_is_not_in_the_log_is_never_said_to_be_finished()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 4, objects: 1, entries: 2, seals: 1);
        string sidecar = made.Store.Names.First(name => name.EndsWith("/inventory.json.sha512", StringComparison.Ordinal) && !name.Contains("/v", StringComparison.Ordinal));
        made.Store[sidecar] = null;
        made.Store[LogNames.Leaf(1).Value] = null;
        Assert.Contains((await RunAsync(made, made.Store)).Findings, finding => finding.Code == AuditCode.NotRebuilt && finding.Place?.File == sidecar);
        Assert.Null(made.Store[sidecar]);
    }

    [Fact]
    public async Task A_log_that_does_not_go_on_from_the_checkpoint_kept_outside_is_not_signed()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 5, objects: 2, entries: 4, seals: 1);
        MemoryStore store = made.Store.Copy();
        foreach (string name in store.Names.Where(name => name.StartsWith("log/checkpoint", StringComparison.Ordinal))) store[name] = null;
        (store["log/leaf/00000000000000000001"], store["log/leaf/00000000000000000002"]) = (store["log/leaf/00000000000000000002"], store["log/leaf/00000000000000000001"]);
        RebuildReport report = await new ArchiveRebuild(store, Archives.Noon).RunAsync(new RebuildOptions { Signers = [made.Signer], Outside = made.Checkpoint }, default);
        Assert.Contains(report.Findings, finding => finding.Code == LogFinding.Forked);
        Assert.Null(report.Sealed);
        Assert.Null(store["log/checkpoint"]);
    }

    private async Task DrillAsync(int objects, int entries)
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 12, objects, entries, seals: 2, roundEvents: 300, rounds: 2);
        MemoryStore store = made.Store.Copy();
        foreach (string name in store.Names.Where(IsDerived)) store[name] = null;
        Dictionary<string, byte[]> primary = store.Names.ToDictionary(name => name, name => store[name]!);

        Stopwatch watch = Stopwatch.StartNew();
        RebuildReport report = await new ArchiveRebuild(store, Archives.Noon).RunAsync(new RebuildOptions { Signers = [made.Signer], Outside = made.Checkpoint }, default);
        watch.Stop();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Objects} objects rebuilt in {watch.Elapsed.TotalSeconds:0.0} s, {report.Written.Count} blobs written"));

        Assert.Empty(report.Findings);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
        Assert.Equal(made.Checkpoint.Checkpoint, report.Sealed!.Checkpoint);
        Assert.All(primary, blob => Assert.Equal(blob.Value, store[blob.Key]));
        string[] expected = [.. made.Store.Names.Where(name => !name.StartsWith(LogNames.KeptCheckpoints, StringComparison.Ordinal) || name == LogNames.KeptCheckpoint(made.Checkpoint.Checkpoint.Size).Value)];
        Assert.Equal(expected, store.Names);
        Assert.All(expected.Where(name => !name.StartsWith("log/checkpoint", StringComparison.Ordinal)), name => Assert.Equal(made.Store[name], store[name]));
        Assert.Equal(expected.Except(primary.Keys), report.Written.Select(name => name.Value));

        using (DocumentArchive archive = Archives.Open(store)) Assert.Equal(made.Checkpoint.Checkpoint.Root, (await archive.Log.Seal(made.Signer)).Checkpoint.Root);
        Assert.Empty((await made.AuditAsync(store, made.Checkpoint)).Findings);
    }

    private static Task<RebuildReport> RunAsync(MadeArchive made, MemoryStore store) => new ArchiveRebuild(store, Archives.Noon).RunAsync(new RebuildOptions { Signers = [made.Signer] }, default);

    // All but content, entries' own inventories, leaves and rounds.
    private static bool IsDerived(string name) =>
        !name.StartsWith(RoundNames.Prefix, StringComparison.Ordinal) && !name.Contains("/content/", StringComparison.Ordinal) && !name.StartsWith(LogNames.Leaves, StringComparison.Ordinal)
        && !(name.EndsWith("/inventory.json", StringComparison.Ordinal) && name.Split('/') is [.., ['v', ..], _]);
}
