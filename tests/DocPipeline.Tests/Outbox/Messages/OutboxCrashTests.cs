using DocPipeline.Archive.Stores;
using DocPipeline.Outbox.Messages;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;
using Xunit.Abstractions;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Messages;

/// <summary>A program dies before or after each of its effects; another one comes when the lease is over, and dies, too.</summary>
public sealed class OutboxCrashTests(ITestOutputHelper output)
{
    private const int Messages = 3;

    [Fact]
    public async Task Whatever_dies_nothing_is_lost_and_what_is_doubled_has_the_same_message_id()
    {
        (int points, int doubled) = (0, 0);
        for (int first = 0; ; first++)
        {
            bool wentThrough = true;
            foreach (bool afterwards in (bool[])[false, true])
            {
                for (int second = 0; ; second++)
                {
                    (MemoryStore store, Postbox box, FixedClock clock) = (new MemoryStore(), new Postbox(), new FixedClock(Noon));
                    bool added = await TryAsync(FaultyStore.DyingAt(store, first, afterwards), async faulty => await AddAndSendAsync(faulty, box, clock, 0));
                    wentThrough &= added;
                    if (!added && store.Names.Count == 0) break;

                    clock.Now += MailOutbox.LeaseTime;
                    bool isOver = await TryAsync(FaultyStore.DyingAt(store, second, afterItsEffect: afterwards), async faulty => await Sender(faulty, box, clock, box, seed: 1).SendDueAsync(null, default));
                    clock.Now += MailOutbox.LeaseTime;
                    await Sender(store, box, clock, box, seed: 2).SendDueAsync(null, default);

                    // At least once, each with one Message-ID, reported as sent, and nothing left to do.
                    MessageBatch batch = Done(await OutboxIn(store, clock, 3).BatchAsync(Round, "issue-1", default));
                    Assert.All(batch.Messages, m => Assert.Equal(MessageState.Sent, m.State));
                    Assert.Equal(Messages, box.Sent.Distinct().Count());
                    Assert.Equal(Messages, box.Told(MessageState.Sent).Count);
                    Assert.InRange(box.Sent.Count, Messages, Messages * 3);
                    doubled += box.Sent.Count - Messages;
                    int sent = box.Sent.Count;
                    clock.Now += TimeSpan.FromDays(1);
                    await Sender(store, box, clock, box, seed: 4).SendDueAsync(null, default);
                    Assert.Equal(sent, box.Sent.Count);
                    points++;
                    if (isOver) break;
                }
            }

            if (wentThrough) break;
        }

        output.WriteLine($"{points} crash points, {doubled} mails doubled, all with the Message-ID of the first");
        Assert.True(points > 15);
        Assert.True(doubled > 0);
    }

    [Fact]
    public async Task Programs_that_send_at_once_send_nothing_twice()
    {
        MemoryStore store = new();
        FixedClock clock = new(Noon);
        for (int request = 0; request < 10; request++) Done(await OutboxIn(store, clock).AddAsync(Invitations(5, $"issue-{request}"), sendsNow: false, default));
        Postbox box = new();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Sender(store, box, clock, box, seed: i).SendDueAsync(null, default)));
        Assert.Equal(50, box.Sent.Count);
        Assert.Equal(50, box.Sent.Distinct().Count());
    }

    [Fact]
    public async Task A_program_that_was_thought_dead_and_was_only_slow_does_not_undo_what_another_wrote()
    {
        (MemoryStore store, FixedClock clock, Postbox box) = (new MemoryStore(), new FixedClock(Noon), new Postbox());
        LeasedBatch slow = Done(await OutboxIn(store, clock).AddAsync(Invitations(), sendsNow: true, default)).Leased!;
        clock.Now += MailOutbox.LeaseTime;
        box.Answer = _ => new DocPipeline.Outbox.Sending.Delivery.Refused("no");
        await Sender(store, box, clock, seed: 1).SendDueAsync(null, default);
        box.Answer = _ => null;
        await Sender(store, box, clock, seed: 2).SendAsync(slow, default);
        Assert.Equal(MessageState.Failed, Done(await OutboxIn(store, clock, 3).BatchAsync(Round, "issue-1", default)).Messages[0].State);
    }

    [Fact]
    public async Task Sixty_invitations_cost_four_writes_and_one_message_costs_two()
    {
        foreach ((int messages, int most) in ((int, int)[])[(60, 4), (1, 2)])
        {
            int writes = 0;
            (MemoryStore inner, FixedClock clock, Postbox box) = (new MemoryStore(), new FixedClock(Noon), new Postbox());
            FaultyStore store = new(inner, call =>
            {
                if (call.Operation is "create" or "replace" or "delete") writes++;
                return StoreFault.None;
            });
            LeasedBatch leased = Done(await OutboxIn(store, clock).AddAsync(Invitations(messages), sendsNow: true, default)).Leased!;
            await Sender(store, box, clock, box, seed: 1).SendAsync(leased, default);
            output.WriteLine($"{messages} invitations: {writes} blobs written, {inner[inner.Names[0]]!.Length:N0} bytes");
            Assert.Equal(messages, box.Sent.Count);
            Assert.Equal(most, writes);
        }
    }

    private static async Task AddAndSendAsync(IBlobStore store, Postbox box, FixedClock clock, int seed)
    {
        AddedBatch added = Done(await OutboxIn(store, clock, seed).AddAsync(Invitations(Messages), sendsNow: true, default));
        await Sender(store, box, clock, box, seed: 9).SendAsync(added.Leased!, default);
    }

    private static async Task<bool> TryAsync(FaultyStore store, Func<IBlobStore, Task> work)
    {
        try
        {
            await work(store);
            return true;
        }
        catch (StoreFaultException)
        {
            return false;
        }
    }
}
