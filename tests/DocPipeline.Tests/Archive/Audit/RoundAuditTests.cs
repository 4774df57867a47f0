using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Audit.Rounds;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using DocPipeline.Tests.Archive.Rounds;

namespace DocPipeline.Tests.Archive.Audit;

public sealed class RoundAuditTests
{
    private static readonly RoundId open = RoundId.Of("open-0");

    [Fact]
    public async Task Rounds_are_counted_with_their_events_and_attachments()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 21, objects: 1, entries: 1, seals: 1, rounds: 2);
        AuditReport report = await made.AuditAsync(made.Store, made.Checkpoint);
        Assert.Empty(report.Findings);
        Assert.Equal((2, 14), (report.Rounds, report.RoundEvents));
        Assert.DoesNotContain(report.NotExcluded, sentence => sentence.Contains("not logged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_last_event_without_its_leaf_is_a_warning_until_a_recovery_writes_it()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 22, objects: 1, entries: 1, seals: 1, roundEvents: 2);
        MemoryStore store = made.Store.Copy();
        bool isCommitted = false;
        FaultyStore dying = new(store, call =>
        {
            bool isLeaf = call is { Operation: "create" } && call.Name.StartsWith("log/", StringComparison.Ordinal);
            isCommitted |= call is { Operation: "create" } && call.Name.StartsWith(RoundNames.Prefix, StringComparison.Ordinal);
            return isLeaf && isCommitted ? StoreFault.DieBefore : StoreFault.None;
        });
        using (DocumentArchive dies = Archives.Open(dying)) await Assert.ThrowsAsync<StoreFaultException>(() => dies.Append(RoundWords.Sign(9, round: open)));

        AuditFinding found = Assert.Single((await made.AuditAsync(store, made.Checkpoint)).Findings);
        Assert.Equal((AuditCode.Unfinished, Severity.Warning, open, 3), (found.Finding.Code, found.Finding.Severity, found.Round!, found.RoundEvent!.Value));

        using DocumentArchive archive = Archives.Open(store);
        Assert.Equal(1, (await archive.RecoverAsync(null, default)).RoundsFinished);
        await archive.Log.Seal(made.Signer);
        Assert.Empty((await made.AuditAsync(store, made.Checkpoint)).Findings);
    }

    [Fact]
    public async Task Events_that_nothing_is_bound_to_yet_are_said_not_to_be_covered()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 23, objects: 1, entries: 1, seals: 1, roundEvents: 2);
        MemoryStore store = made.Store.Copy();
        using (DocumentArchive archive = Archives.Open(store))
            foreach (int slot in (int[])[1, 2]) await archive.Append(RoundWords.View(slot, round: open));
        AuditReport report = await made.AuditAsync(store, made.Checkpoint);
        Assert.Empty(report.Findings);
        Assert.Contains(report.NotExcluded, sentence => sentence.StartsWith("2 events at the end of 1 rounds are not logged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rounds_are_looked_at_whole_where_a_sample_of_the_objects_is()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 24, objects: 6, entries: 8, seals: 1, rounds: 1);
        Assert.Empty((await made.AuditAsync(made.Store, made.Checkpoint, new AuditSample(0.2, 1))).Findings);
        MemoryStore store = made.Store.Copy();
        string name = RoundNames.EventOf(made.Rounds[0].Round, 3).Value;
        store[name] = null;
        AuditReport report = await made.AuditAsync(store, made.Checkpoint, new AuditSample(0.2, 1));
        Assert.Contains(report.Findings, found => found.Finding.Code == RoundAuditCode.Missing && found.Finding.Place!.File == name && found.RoundEvent == 3);
        Assert.Contains(report.Findings, found => found.Finding.Code == RoundAuditCode.Gone && found.Leaf is not null && found.RoundEvent == 3);
    }

    [Fact]
    public async Task Writers_of_rounds_at_work_raise_no_alarm()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 25, objects: 2, entries: 4, seals: 1, roundEvents: 2);
        MemoryStore store = made.Store.Copy();
        using CancellationTokenSource done = new();
        Task[] writers = [.. Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            using DocumentArchive archive = Archives.Open(store, salt: 100 * writer);
            for (int n = 0; n < 150 && !done.IsCancellationRequested; n++) await archive.Append(n % 2 == 0 ? RoundWords.View(n, $"{writer}", open) : RoundWords.Sign((1_000 * (writer + 1)) + n, attachments: 1, round: open));
        }))];
        for (int audits = 0; audits < 10; audits++) Assert.DoesNotContain((await made.AuditAsync(store, made.Checkpoint)).Findings, found => found.IsError);
        await done.CancelAsync();
        await Task.WhenAll(writers);
    }
}
