using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Audit.Rounds;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Retention.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using DocPipeline.Tests.Archive.Rounds;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Retention.Rounds;

/// <summary>The rounds of a document go with it, and nothing else makes them go, or look as if they had rightly gone.</summary>
public sealed class RoundDisposalTests(ITestOutputHelper output)
{
    private static readonly ObjectId annex = ObjectId.Of("urn:docpipeline:cheshire-west:document:annex");
    private static readonly RoundId other = RoundId.Of("cheshire-west-annex-1.0");

    private readonly MemorySigner signer = new();
    private readonly MemoryStore store = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_rounds_of_a_document_go_with_it_filed_or_only_closed_and_those_of_another_stay(bool isFiled)
    {
        using DocumentArchive archive = await ApprovedAsync(isFiled);
        await DisposeAsync(archive);
        string[] others = [.. Blobs(other)];
        RemovedContent removed = await RemoveAsync(archive);
        Assert.Equal([RoundWords.Agreement], removed.Rounds);
        Assert.Empty(Blobs(RoundWords.Agreement));
        Assert.Equal(8, others.Length);
        Assert.Equal(others, Blobs(other));
        Assert.Empty((await archive.Round()).Events);
        AuditReport report = await AuditAsync();
        Assert.Empty(report.Findings);
        Assert.Equal((1, 1, 6), (Assert.Single(report.Disposed).Rounds, report.Rounds, report.RoundEvents));
        Assert.Empty((await AuditAsync(sample: 0.01)).Findings);
        Assert.Empty((await archive.RecoverAsync(null, default)).Findings);
        Assert.Equal(0, (await RemoveAsync(archive)).Blobs);
    }

    /// <summary>The disposal, or only the deletion, happens whole before each call of an audit that had begun before.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_audit_beside_a_disposal_raises_no_false_alarm(bool isApprovedMeanwhile)
    {
        using (DocumentArchive archive = await ApprovedAsync(isFiled: true))
        {
            await archive.Log.Seal(signer);
            if (!isApprovedMeanwhile) await DisposeAsync(archive);
        }

        FaultyStore counted = new(store.Copy(), _ => StoreFault.None);
        await new ArchiveAudit(counted).RunAsync(new AuditOptions { Trusted = [signer.Key] }, default);
        Assert.True(counted.Calls > 50);
        for (int at = 0; at < counted.Calls; at++)
        {
            MemoryStore own = store.Copy();
            FaultyStore beside = new(own, call =>
            {
                if (call.Number == at) GoAsync(own, isApprovedMeanwhile).GetAwaiter().GetResult();
                return StoreFault.None;
            });
            AuditReport report = await new ArchiveAudit(beside).RunAsync(new AuditOptions { Trusted = [signer.Key] }, default);
            Assert.True(report.IsSound, $"before call {at}: {string.Join('\n', report.Findings.Where(f => f.IsError).Select(f => f.Finding))}");
        }
    }

    [Fact]
    public async Task An_open_round_keeps_its_document()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Keepings.Issue());
        await archive.Append(RoundWords.Issue());
        Assert.Equal(RetentionFinding.RoundOpen, Assert.Single((await RoundsOfObject.ReadAsync(archive, Archives.Agreement, default)).Findings).Code);
        Assert.Empty(Archives.Done(await RoundsOfObject.ReadAsync(archive, annex, default)));
        await archive.Append(RoundWords.Close());
        Assert.Single(Archives.Done(await RoundsOfObject.ReadAsync(archive, Archives.Agreement, default)));
    }

    [Theory]
    [InlineData("an attachment is gone", "ROUND-ATTACHMENT")]
    [InlineData("an attachment was altered", "ROUND-ATTACHMENT")]
    [InlineData("an event was altered", "ROUND-CHAIN")]
    [InlineData("a leaf is that of another event", "ROUND-CHAIN")]
    public async Task A_loss_in_a_round_is_not_hidden_by_a_disposal(string loss, string code)
    {
        using (DocumentArchive archive = await ApprovedAsync(isFiled: false)) await archive.Log.Seal(signer);
        string scan = Blobs(RoundWords.Agreement).First(name => name.Contains("/files/", StringComparison.Ordinal)), second = RoundNames.EventOf(RoundWords.Agreement, 2).Value;
        if (loss == "an attachment is gone") store[scan] = null;
        if (loss == "an attachment was altered") store[scan] = "another scan"u8.ToArray();
        if (loss == "an event was altered") store[second] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(store[second]!).Replace("slot-1", "slot-9", StringComparison.Ordinal));
        if (loss[0] == 'a' && loss.Contains("leaf", StringComparison.Ordinal)) store["log/leaf/00000000000000000002"] = store["log/leaf/00000000000000000003"];
        using DocumentArchive anew = Archives.Open(store);
        Finding finding = Assert.Single((await RoundsOfObject.ReadAsync(anew, Archives.Agreement, default)).Findings);
        Assert.Equal(code, finding.Code.Value);
    }

    [Fact]
    public async Task What_is_left_of_a_round_or_put_back_is_said_and_goes()
    {
        using DocumentArchive archive = await ApprovedAsync(isFiled: true);
        MemoryStore before = store.Copy();
        await DisposeAsync(archive);
        Assert.All((await AuditAsync()).Findings, finding => Assert.Equal((AuditCode.DisposalUnfinished, Severity.Warning), (finding.Finding.Code, finding.Finding.Severity)));
        Assert.Equal(RoundWords.Agreement, Assert.Single((await AuditAsync()).Findings, finding => finding.Round is not null).Round);
        await RemoveAsync(archive);
        foreach (string name in before.Names.Where(name => name.Contains($"{RoundWords.Agreement}/", StringComparison.Ordinal))) store[name] = before[name];
        Assert.All((await AuditAsync()).Findings, finding => Assert.Equal((AuditCode.DisposalUnfinished, Severity.Warning), (finding.Finding.Code, finding.Finding.Severity)));
        await RemoveAsync(archive);
        foreach (string name in before.Names.Where(name => name.StartsWith(RoundNames.EventOf(RoundWords.Agreement, 4).Value, StringComparison.Ordinal))) store[name] = before[name];
        store[RoundNames.FileOf(RoundWords.Agreement, DocPipeline.Archive.Sha512.Of("never named"u8)).Value] = "never named"u8.ToArray();
        Assert.Equal(2, Assert.Single((await AuditAsync()).Findings).Finding.Message.Contains("2 of its blobs", StringComparison.Ordinal) ? (await RemoveAsync(archive)).Blobs : 0);
        Assert.Empty((await AuditAsync()).Findings);
    }

    [Fact]
    public async Task An_event_that_somebody_puts_into_a_round_that_went_is_an_error_and_stays_as_evidence()
    {
        using DocumentArchive archive = await ApprovedAsync(isFiled: false);
        await DisposeAsync(archive);
        await RemoveAsync(archive);
        string name = RoundNames.EventOf(RoundWords.Agreement, 3).Value;
        store[name] = "made up"u8.ToArray();
        Assert.Equal((RoundAuditCode.Altered, Severity.Error), Assert.Single((await AuditAsync()).Findings) is var found ? (found.Finding.Code, found.Finding.Severity) : default);
        Assert.Equal(0, (await RemoveAsync(archive)).Blobs);
        Assert.NotNull(store[name]);
    }

    [Fact]
    public async Task Another_round_that_comes_to_have_the_name_is_not_touched()
    {
        using DocumentArchive archive = await ApprovedAsync(isFiled: false);
        await DisposeAsync(archive);
        await RemoveAsync(archive);
        using DocumentArchive later = Archives.Open(store, salt: 500);
        await later.RunRoundAsync(about: new RoundDocument(annex, VersionNumber.First, DocPipeline.Archive.Sha512.Of("file 0 of 2"u8)));
        await later.Log.Seal(signer);
        Assert.Equal(0, (await RemoveAsync(later)).Blobs);
        Assert.Equal(8, Blobs(RoundWords.Agreement).Count());
        Assert.Empty((await AuditAsync()).Findings);
    }

    [Fact]
    public async Task A_round_that_the_disposal_does_not_name_is_said_and_stays()
    {
        using DocumentArchive archive = await ApprovedAsync(isFiled: false);
        EntryRequest second = await archive.DisposalAsync(store, signer);
        RoundId late = RoundId.Of("cheshire-west-agreement-2.0");
        await archive.RunRoundAsync(late);
        await archive.File(second);
        await archive.Log.Seal(signer);
        await RemoveAsync(archive);
        Assert.Equal(8, Blobs(late).Count());
        AuditFinding found = Assert.Single((await AuditAsync()).Findings);
        Assert.Equal((AuditCode.DisposalUnfinished, Severity.Warning, late), (found.Finding.Code, found.Finding.Severity, found.Round!));
    }

    [Fact]
    public async Task A_hold_on_the_document_keeps_its_rounds()
    {
        using DocumentArchive archive = await ApprovedAsync(isFiled: false);
        EntryRequest second = await archive.DisposalAsync(store, signer);
        await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"));
        Assert.Equal(ArchiveFinding.Stale, Assert.Single((await archive.FileAsync(second, default)).Findings).Code);
        Assert.Equal(0, (await RemoveAsync(archive)).Blobs);
        Assert.Equal(8, Blobs(RoundWords.Agreement).Count());
    }

    /// <summary>Each is filed and logged as our programs do, sealed by others, and the round is gone: only the key is missing, or the log speaks against the list.</summary>
    [Theory]
    [InlineData("another key signs the list")]
    [InlineData("the list was signed before a round was written into it")]
    [InlineData("the list leaves an event out")]
    [InlineData("the list has another event")]
    [InlineData("the list names a leaf of another round")]
    [InlineData("the list has another salt")]
    [InlineData("the list is written in another way")]
    public async Task A_round_that_is_gone_behind_a_made_up_disposal_is_a_loss_and_nothing_is_deleted_by_it(string how)
    {
        using DocumentArchive archive = await ApprovedAsync(isFiled: false);
        await archive.File(await MadeUpAsync(archive, how));
        await archive.Log.Seal(signer);
        int blobs = store.Names.Count;
        Assert.Equal(RetentionFinding.Unproven, Assert.Single((await new ContentRemoval(store, archive).RunAsync(Archives.Agreement, [signer.Key], default)).Findings).Code);
        Assert.Equal(blobs, store.Names.Count);
        foreach (string name in Blobs(RoundWords.Agreement).ToArray()) store[name] = null;
        AuditReport report = await AuditAsync();
        Assert.Empty(report.Disposed);
        Assert.Contains(AuditCode.Disposal, report.Findings.Where(f => f.IsError).Select(f => f.Finding.Code));
        Assert.Equal(4, report.Findings.Count(f => f.IsError && f.Finding.Code == RoundAuditCode.Gone));
        output.WriteLine(report.Findings.First(f => f.Finding.Code == AuditCode.Disposal).Finding.Message);
    }

    private async Task<EntryRequest> MadeUpAsync(DocumentArchive archive, string how)
    {
        if (how == "another key signs the list") return await archive.DisposalAsync(store, new MemorySigner());
        EntryRequest right = await archive.DisposalAsync(store, signer);
        IReadOnlyList<ArchivedEntry> entries = await archive.EntriesAsync();
        DisposalList list = DisposalList.Of(entries[^1].Inventory, ObjectStanding.Of(entries), "Ben", "Its time has ended", _ => 1);
        DisposedRound own = Archives.Done(await RoundsOfObject.ReadAsync(archive, Archives.Agreement, default))[0], foreign = Archives.Done(await RoundsOfObject.ReadAsync(archive, annex, default))[0];
        DisposedRound told = how switch
        {
            "the list leaves an event out" => own with { Events = [.. own.Events.Take(2), .. own.Events.Skip(3)] },
            "the list has another event" => own with { Events = [.. own.Events.Take(2), own.Events[2] with { Digest = DocPipeline.Archive.Sha512.Of([1]) }, .. own.Events.Skip(3)] },
            "the list names a leaf of another round" => own with { Events = [.. own.Events.SkipLast(1), own.Events[^1] with { Leaf = foreign.Events[^1].Leaf }] },
            "the list has another salt" => own with { Salt = foreign.Salt },
            _ => own,
        };
        byte[] bytes = (list with { Rounds = [told] }).ToBytes();
        if (how == "the list is written in another way") bytes = [.. bytes, (byte)'\n'];
        DisposalList signed = how == "the list was signed before a round was written into it" ? list : list with { Rounds = [told] };
        return right with { Files = new Dictionary<LogicalPath, ReadOnlyMemory<byte>> { [DisposalList.FileName] = bytes, [DisposalSeal.FileName] = Archives.Done(await DisposalSeal.SignAsync(signed, signer, default)).ToBytes() } };
    }

    // The agreement and its round, and another document with a round in which the same scans were handed in.
    private async Task<DocumentArchive> ApprovedAsync(bool isFiled)
    {
        DocumentArchive archive = Archives.Open(store);
        await archive.File(Keepings.Issue());
        await archive.RunRoundAsync();
        if (isFiled) await archive.File(Archives.Request(1) with { Event = "completed", Files = Archives.Done(await archive.Rounds.FilesAsync(RoundWords.Agreement, default)), KeepsOtherFiles = true });
        await archive.File(Keepings.Issue(2, id: annex));
        await archive.RunRoundAsync(other, new RoundDocument(annex, VersionNumber.First, DocPipeline.Archive.Sha512.Of("file 0 of 2"u8)));
        await archive.SayAsync(entries => RetentionRequests.End(entries, Keepings.LongAgo, "Clerk", "It expired"));
        await archive.SayAsync(entries => Outcome.Done(RetentionRequests.Approve(entries, "Ann", "Its time has ended")));
        return archive;
    }

    private async Task GoAsync(MemoryStore own, bool isApprovedNow)
    {
        using DocumentArchive archive = Archives.Open(own);
        if (isApprovedNow)
        {
            await archive.File(await archive.DisposalAsync(own, signer));
            await archive.Log.Seal(signer);
        }

        Archives.Done(await new ContentRemoval(own, archive).RunAsync(Archives.Agreement, [signer.Key], default));
    }

    private async Task DisposeAsync(DocumentArchive archive)
    {
        await archive.File(await archive.DisposalAsync(store, signer));
        await archive.Log.Seal(signer);
    }

    private IEnumerable<string> Blobs(RoundId round) => store.Names.Where(name => name.StartsWith($"{RoundNames.Prefix}{round}/", StringComparison.Ordinal));

    private async Task<RemovedContent> RemoveAsync(DocumentArchive archive) => Archives.Done(await new ContentRemoval(store, archive).RunAsync(Archives.Agreement, [signer.Key], default));

    private Task<AuditReport> AuditAsync(double sample = 1) => new ArchiveAudit(store).RunAsync(new AuditOptions { Trusted = [signer.Key], Sample = sample < 1 ? new AuditSample(sample, 1) : null }, default);
}
