using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Retention;

public sealed class RetentionRequestsTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task Of_several_holds_the_one_that_is_meant_has_to_be_named()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Keepings.Issue());
        await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"));
        await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "An inquiry"));
        IReadOnlyList<ArchivedEntry> entries = await archive.EntriesAsync();
        Finding finding = Assert.Single(RetentionRequests.Release(entries, null, "Ann", "Settled").Findings);
        Assert.Equal((RetentionFinding.NoHold, "There are 2 holds.", "one of: v2 (A claim), v3 (An inquiry)"), (finding.Code, finding.Message, finding.Expected));
        Assert.Equal(RetentionFinding.NoHold, Assert.Single(RetentionRequests.Release(entries, "v1", "Ann", "Settled").Findings).Code);
        Assert.Equal("v3", Archives.Done(RetentionRequests.Release(entries, "v3", "Ann", "Settled")).Facts["Hold"]);
    }

    [Fact]
    public async Task A_hold_that_is_said_again_after_its_release_is_a_new_one()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Keepings.Issue());
        await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"));
        Assert.True((await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"))).WasThere);
        await archive.SayAsync(entries => RetentionRequests.Release(entries, null, "Ann", "Settled"));
        await archive.SayAsync(entries => RetentionRequests.Release(entries, null, "Ben", "Settled"));
        Assert.True((await archive.SayAsync(entries => RetentionRequests.Release(entries, null, "Ben", "Settled"))).WasThere);
        Assert.Equal(5, (await archive.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"))).Number.Value);
        Assert.Empty(await Archives.ProblemsAsync(store, [], [], isClean: true));
    }

    [Theory]
    [InlineData(2021, 3, 31, "RETENTION-NOT-ENDED: It is kept until 31 March 2021 (simple-contract: 6 years from the end of force).")]
    [InlineData(2021, 4, 1, null)]
    public async Task A_document_is_kept_through_its_last_day(int year, int month, int day, string? why)
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Keepings.Issue());
        await archive.SayAsync(entries => RetentionRequests.End(entries, Keepings.LongAgo, "Clerk", "It expired"));
        Assert.Equal(why, DisposalRules.Obstacles(ObjectStanding.Of(await archive.EntriesAsync()), new DateOnly(year, month, day)).Select(f => $"{f.Code}: {f.Message}").SingleOrDefault());
    }

    [Fact]
    public async Task What_was_filed_without_a_class_is_never_due()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Archives.Request(0));
        Assert.Equal(RetentionFinding.Unknown, Assert.Single(DisposalRules.Obstacles(ObjectStanding.Of(await archive.EntriesAsync()), DateOnly.MaxValue)).Code);
    }

    [Fact]
    public async Task A_report_counts_from_its_issue_and_a_new_version_puts_a_document_in_force_again()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Keepings.Issue(term: new RetentionTerm("report", 6, RetentionStart.Issue)));
        Assert.Equal(new DateOnly(2033, 3, 1), ObjectStanding.Of(await archive.EntriesAsync()).KeptUntil);
        await archive.SayAsync(entries => RetentionRequests.End(entries, Keepings.LongAgo, "Clerk", "It expired"));
        await archive.File(Keepings.Issue(1));
        Assert.Equal(RetentionFinding.InForce, Assert.Single(DisposalRules.Obstacles(ObjectStanding.Of(await archive.EntriesAsync()), DateOnly.MaxValue)).Code);
    }
}
