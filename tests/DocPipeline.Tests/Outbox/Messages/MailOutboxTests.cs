using DocPipeline.Outbox;
using DocPipeline.Outbox.Messages;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Messages;

/// <summary>What is kept until it is sent.</summary>
public sealed class MailOutboxTests
{
    private readonly MemoryStore store = new();
    private readonly FixedClock clock = new(Noon);

    [Fact]
    public async Task The_same_request_asked_for_twice_makes_one_message()
    {
        AddedBatch first = Done(await OutboxIn(store, clock).AddAsync(Invitations(3), sendsNow: false, default));
        clock.Now += TimeSpan.FromHours(1);
        AddedBatch second = Done(await OutboxIn(store, clock, seed: 1).AddAsync(Invitations(3), sendsNow: true, default));
        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Null(second.Leased);
        Assert.Equal(first.Batch.NameOf(1), second.Batch.NameOf(1));
        Assert.Equal(["outbox/cheshire-west-agreement-5.0/issue-1.json"], store.Names);
    }

    [Fact]
    public async Task The_same_request_for_something_else_is_refused()
    {
        Done(await OutboxIn(store).AddAsync(Invitations(3), sendsNow: false, default));
        Refused(await OutboxIn(store).AddAsync(Invitations(4), sendsNow: false, default), OutboxFinding.RequestTaken);
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_makes_it_and_one_sends_it()
    {
        AddedBatch[] added = [.. (await Task.WhenAll(Enumerable.Range(0, 16).Select(i => OutboxIn(store, clock, i).AddAsync(Invitations(2), sendsNow: true, default)))).Select(Done)];
        Assert.Single(added, a => a.Leased is not null);
        Assert.Single(added.Select(a => a.Batch.Seal).Distinct());
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "priya.ashcombe@example.org", "organisation" },
        { "see https://sign.example.org/s/cheshire-west-agreement-5.0_police_1_" + new string('a', 32), "reason" },
        { "last Sunday", "sign-by" },
        { "Priya", "recipient" },
        { "x", "no-such-gap" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_the_outbox_may_not_keep_is_refused_and_not_repeated(string value, string name)
    {
        MessageOrder order = Invitation() with { Facts = new() { [name] = value } };
        DocPipeline.Findings.Finding finding = Refused(await OutboxIn(store).AddAsync(Batch("one", order), sendsNow: false, default), OutboxFinding.Malformed);
        if (value.Length > 1) Assert.DoesNotContain(value, finding.ToString(), StringComparison.Ordinal);
        Assert.Empty(store.Names);
    }

    [Fact]
    public async Task People_are_named_by_ids_and_a_mail_with_a_link_needs_its_terms()
    {
        foreach (MessageOrder wrong in (MessageOrder[])[Invitation() with { Person = "Priya Ashcombe" }, Invitation() with { Link = null }, Invitation() with { People = new() { ["principal"] = "Tom Okafor" } }, Invitation() with { People = new() { ["document"] = Person(2) } }])
            Refused(await OutboxIn(store).AddAsync(Batch("one", wrong), sendsNow: false, default), OutboxFinding.Malformed);
    }

    [Fact]
    public async Task What_waits_is_called_off_and_what_was_sent_is_not()
    {
        MailOutbox outbox = OutboxIn(store, clock);
        Done(await outbox.AddAsync(Batch("later", Invitation(1), Invitation(2, due: Noon.AddDays(3))), sendsNow: false, default));
        Postbox box = new();
        await Sender(store, box, clock).SendDueAsync(null, default);
        MessageBatch cancelled = Done(await outbox.CancelAsync(Round, "later", null, default));
        Assert.Equal([MessageState.Sent, MessageState.Cancelled], cancelled.Messages.Select(m => m.State));
        Refused(await outbox.CancelAsync(Round, "later", 1, default), OutboxFinding.TooLate);
        Refused(await outbox.CancelAsync(Round, "later", 3, default), OutboxFinding.NotThere);
        Refused(await outbox.CancelAsync(Round, "nothing", null, default), OutboxFinding.NotThere);
        Refused(await outbox.CancelAsync("../keys", "nothing", null, default), OutboxFinding.NotThere);
        clock.Now += TimeSpan.FromDays(4);
        await Sender(store, box, clock).SendDueAsync(null, default);
        Assert.Single(box.Sent);
    }

    [Fact]
    public async Task A_blob_that_this_program_did_not_write_is_named_and_the_rest_is_sent()
    {
        Done(await OutboxIn(store).AddAsync(Invitations(), sendsNow: false, default));
        store["outbox/another/issue.json"] = "{\"form\":1,\"name\":\"Priya\"}"u8.ToArray();
        Postbox box = new();
        DocPipeline.Outbox.Sending.SendSummary summary = await Sender(store, box, clock).SendDueAsync(null, default);
        Assert.Single(box.Sent);
        Assert.Equal(OutboxFinding.BlobUnreadable, Assert.Single(summary.Findings).Code);
        Assert.DoesNotContain("Priya", summary.Findings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_about_a_round_that_was_disposed_of_goes_sent_or_not_and_readable_or_not()
    {
        Done(await OutboxIn(store).AddAsync(Invitations(request: "old"), sendsNow: false, default));
        Done(await OutboxIn(store).AddAsync(Batch("waits", Invitation(due: Noon.AddYears(1))), sendsNow: false, default));
        Done(await OutboxIn(store).AddAsync(Batch("waits", Invitation(due: Noon.AddYears(1))) with { About = "cheshire-west-agreement-5.0.1" }, sendsNow: false, default));
        store["outbox/cheshire-west-agreement-5.0/broken.json"] = "{"u8.ToArray();
        await Sender(store, new Postbox(), clock).SendDueAsync(null, default);
        Assert.Equal(3, await OutboxIn(store).RemoveAsync("cheshire-west-agreement-5.0", default));
        Assert.Equal(0, await OutboxIn(store).RemoveAsync("cheshire-west-agreement-5.0", default));
        Assert.Equal(["outbox/cheshire-west-agreement-5.0.1/waits.json"], store.Names);
    }

    [Fact]
    public async Task What_came_to_its_end_long_ago_is_cleared()
    {
        Done(await OutboxIn(store).AddAsync(Invitations(request: "old"), sendsNow: false, default));
        Done(await OutboxIn(store).AddAsync(Batch("waits", Invitation(due: Noon.AddYears(1))), sendsNow: false, default));
        await Sender(store, new Postbox(), clock).SendDueAsync(null, default);
        Assert.Equal(0, await OutboxIn(store).ClearAsync(Noon, default));
        Assert.Equal(1, await OutboxIn(store).ClearAsync(Noon.AddDays(90), default));
        Assert.Equal(["outbox/cheshire-west-agreement-5.0/waits.json"], store.Names);
    }
}
