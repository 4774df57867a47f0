using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Retention;

/// <summary>Content goes after two people said so, and nothing else makes it go, or look as if it had rightly gone.</summary>
public sealed class DisposalTests(ITestOutputHelper output)
{
    private readonly MemorySigner signer = new();
    private readonly MemoryStore store = new();

    [Fact]
    public async Task What_two_approved_is_gone_and_the_archive_is_sound()
    {
        using DocumentArchive archive = await DisposedAsync();
        Assert.Equal(5, Contents(store).Length);
        Assert.Equal(3, await RemoveAsync(archive));
        Assert.Equal(["disposal.json", "disposal.note"], Contents(store).Select(name => name.Split('/')[^1]));
        Assert.Equal(0, await RemoveAsync(archive));
        AuditReport report = await AuditAsync(store);
        Assert.Empty(report.Findings);
        AuditDisposal disposed = Assert.Single(report.Disposed);
        Assert.Equal(("Ann", "Ben", 3), (disposed.By.First.By, disposed.By.Second.By, disposed.Files));
    }

    [Fact]
    public async Task Nothing_is_filed_for_what_was_disposed_of_and_its_bytes_are_never_pointed_at()
    {
        using DocumentArchive archive = await DisposedAsync();
        await RemoveAsync(archive);
        Assert.Equal(RetentionFinding.Disposed, Assert.Single((await archive.FileAsync(Keepings.Issue(7), default)).Findings).Code);
        Assert.Equal(RetentionFinding.Disposed, Assert.Single(RetentionRequests.Hold(await archive.EntriesAsync(), "Legal services", "Too late").Findings).Code);
    }

    [Fact]
    public async Task A_hold_that_comes_before_the_second_approval_wins()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.ApprovedAsync();
        EntryRequest second = await archive.DisposalAsync(store, signer);
        await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"));
        Assert.Equal(ArchiveFinding.Stale, Assert.Single((await archive.FileAsync(second, default)).Findings).Code);
        Assert.Equal(RetentionFinding.Held, Assert.Single(DisposalRules.Obstacles(ObjectStanding.Of(await archive.EntriesAsync()), Keepings.LongAgo.AddYears(20)), f => f.Code == RetentionFinding.Held).Code);
    }

    [Fact]
    public async Task A_loss_is_not_hidden_by_a_disposal()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.ApprovedAsync();
        store[Contents(store)[0]] = null;
        Assert.Equal(OcflFindings.Content, Assert.Single((await ContentSizes.ReadAsync(store, archive.Layout, (await archive.EntriesAsync())[^1].Inventory, default)).Findings).Code);
    }

    [Fact]
    public async Task Content_that_is_back_is_said_and_goes_again()
    {
        using DocumentArchive archive = await DisposedAsync();
        AuditFinding finding = Assert.Single((await AuditAsync(store)).Findings);
        Assert.Equal((AuditCode.DisposalUnfinished, Severity.Warning), (finding.Finding.Code, finding.Finding.Severity));
        await RemoveAsync(archive);
        store[Contents(store)[0].Replace("v4/content/disposal.json", "v1/content/agreement.docx", StringComparison.Ordinal)] = Encoding.UTF8.GetBytes("file 0 of 0");
        Assert.Equal(AuditCode.DisposalUnfinished, Assert.Single((await AuditAsync(store)).Findings).Finding.Code);
        Assert.Equal(1, await RemoveAsync(archive));
    }

    [Fact]
    public async Task What_dead_programs_had_staged_for_the_object_goes_too()
    {
        using DocumentArchive archive = await DisposedAsync();
        store[Staging.NameOf(DocPipeline.Archive.Sha512.Of([1])).Value] = Staging.Pack(new StagedEntry(Archives.Agreement, new VersionNumber(1), Archives.Noon.Now), []);
        string other = Staging.NameOf(DocPipeline.Archive.Sha512.Of([2])).Value;
        store[other] = Staging.Pack(new StagedEntry(ObjectId.Of("urn:docpipeline:another"), new VersionNumber(1), Archives.Noon.Now), []);
        await RemoveAsync(archive);
        Assert.Equal([other], store.Names.Where(name => name.StartsWith("staging/", StringComparison.Ordinal)));
    }

    /// <summary>Each is filed and logged as our programs do, sealed by others, and the content is gone: only the key is missing, or a rule is broken.</summary>
    [Theory]
    [InlineData("another key signs the list")]
    [InlineData("both approvals are one person's")]
    [InlineData("there is no first approval")]
    [InlineData("the object is on hold")]
    [InlineData("its time has not ended")]
    [InlineData("the list leaves a file out")]
    [InlineData("the list names a file that stays")]
    [InlineData("there is no note")]
    [InlineData("the note is that of another object")]
    public async Task A_disposal_that_is_made_up_hides_nothing_and_deletes_nothing(string how)
    {
        using DocumentArchive archive = Archives.Open(store);
        EntryRequest made = await MadeUpAsync(archive, how);
        await archive.File(made);
        await archive.Log.Seal(signer);
        Outcome<RemovedContent> removed = await new ContentRemoval(store, archive).RunAsync(Archives.Agreement, [signer.Key], default);
        Assert.Equal(RetentionFinding.Unproven, Assert.Single(removed.Findings).Code);
        Assert.Contains(AuditCode.Disposal, (await AuditAsync(store)).Findings.Where(f => f.IsError).Select(f => f.Finding.Code));
        foreach (string name in Contents(store).Where(name => name.Contains("/v1/content/", StringComparison.Ordinal))) store[name] = null;
        AuditReport report = await AuditAsync(store);
        Assert.Contains(report.Findings, f => f.IsError && f.Finding.Code == OcflRules.Of("E016").Finding && f.Object == Archives.Agreement);
        Assert.Empty(report.Disposed);
        output.WriteLine(report.Findings.First(f => f.Finding.Code == AuditCode.Disposal).Finding.Message);
    }

    [Fact]
    public async Task Content_that_goes_before_the_disposal_is_logged_is_a_loss()
    {
        using DocumentArchive archive = await DisposedAsync();
        await RemoveAsync(archive);
        foreach (string name in store.Names.Where(name => name == "log/leaf/00000000000000000003" || name.StartsWith("log/checkpoint", StringComparison.Ordinal)).ToArray()) store[name] = null;
        Assert.Contains((await AuditAsync(store)).Findings, f => f.IsError && f.Finding.Code == AuditCode.Disposal);
    }

    internal static string[] Contents(MemoryStore store) => [.. store.Names.Where(name => name.Contains("/content/", StringComparison.Ordinal))];

    private async Task<EntryRequest> MadeUpAsync(DocumentArchive archive, string how)
    {
        if (how is "its time has not ended" or "there is no first approval" or "the object is on hold")
        {
            await archive.File(Keepings.Issue());
            await archive.SayAsync(entries => RetentionRequests.End(entries, how[0] == 'i' ? new DateOnly(2026, 3, 1) : Keepings.LongAgo, "Clerk", "It expired"));
            if (how == "the object is on hold") await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"));
            if (how != "there is no first approval") await archive.SayAsync(entries => Outcome.Done(RetentionRequests.Approve(entries, "Ann", "Its time has ended")));
            IReadOnlyList<ArchivedEntry> there = await archive.EntriesAsync();
            ObjectStanding believed = ObjectStanding.Of(there) with { Approval = StandingStep.StepOf(there[^1]) };
            DisposalList told = DisposalList.Of(there[^1].Inventory, believed, "Ben", "Due", _ => 1);
            return RetentionRequests.Dispose(there, told, Archives.Done(await DisposalSeal.SignAsync(told, signer, default)).ToBytes(), "Ben", "Due");
        }

        await archive.ApprovedAsync();
        if (how == "both approvals are one person's") return await archive.DisposalAsync(store, signer, by: "ANN");
        if (how == "another key signs the list") return await archive.DisposalAsync(store, new MemorySigner());
        EntryRequest right = await archive.DisposalAsync(store, signer);
        Dictionary<LogicalPath, ReadOnlyMemory<byte>> files = new(right.Files);
        IReadOnlyList<ArchivedEntry> entries = await archive.EntriesAsync();
        DisposalList list = DisposalList.Of(entries[^1].Inventory, ObjectStanding.Of(entries), "Ben", "Its time has ended", _ => 1);
        DisposalList other = how switch
        {
            "the list leaves a file out" => list with { Files = [.. list.Files.Skip(1)] },
            "the list names a file that stays" => list with { Files = [.. list.Files, new DisposedFile("v4/content/disposal.json", DocPipeline.Archive.Sha512.Of([1]), 1)] },
            "the note is that of another object" => list with { Object = ObjectId.Of("urn:docpipeline:another") },
            _ => list,
        };
        files[DisposalSeal.FileName] = Archives.Done(await DisposalSeal.SignAsync(other, signer, default)).ToBytes();
        if (how.StartsWith("the list", StringComparison.Ordinal)) files[DisposalList.FileName] = other.ToBytes();
        if (how == "there is no note") files.Remove(DisposalSeal.FileName);
        return right with { Files = files };
    }

    private async Task<DocumentArchive> DisposedAsync()
    {
        DocumentArchive archive = Archives.Open(store);
        await archive.ApprovedAsync();
        await archive.File(await archive.DisposalAsync(store, signer));
        await archive.Log.Seal(signer);
        return archive;
    }

    private async Task<int> RemoveAsync(DocumentArchive archive) => Archives.Done(await new ContentRemoval(store, archive).RunAsync(Archives.Agreement, [signer.Key], default)).Blobs;

    private Task<AuditReport> AuditAsync(IBlobStore of) => new ArchiveAudit(of).RunAsync(new AuditOptions { Trusted = [signer.Key] }, default);
}
