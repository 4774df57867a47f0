using DocPipeline.Queues;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Queues;

/// <summary>What queues promise, run on each kind of them.</summary>
public abstract class WorkQueuesContract
{
    private static readonly TimeSpan veryLong = TimeSpan.FromMinutes(5);

    private readonly QueueName queue = QueueName.Of($"work-{Guid.NewGuid():n}"[..20]);

    /// <summary>The queues; the name of the queue is the test's own.</summary>
    protected abstract IWorkQueues Queues { get; }

    /// <summary>The same queues, opened by another program.</summary>
    protected abstract IWorkQueues Another();

    [ContractFact]
    public async Task What_was_sent_is_handed_out_once_until_it_is_done()
    {
        string[] sent = ["one", "two: „Üñí“", """{"three":3}""", "bm90IGJhc2U2NA==", new('x', 40_000)];
        foreach (string each in sent) await Queues.SendAsync(queue, each, default);

        IReadOnlyList<QueuedMessage> taken = await Queues.ReceiveAsync(queue, 32, veryLong, default);

        Assert.Equal(sent.Order(StringComparer.Ordinal), taken.Select(each => each.Text).Order(StringComparer.Ordinal));
        Assert.All(taken, each => Assert.Equal(1, each.Tries));
        Assert.Empty(await Queues.ReceiveAsync(queue, 32, veryLong, default));
        foreach (QueuedMessage each in taken) Assert.True(await Queues.DeleteAsync(queue, each, default));
        Assert.Equal(new QueueLength(0, 0), await Queues.LengthAsync(queue, default));
        Assert.False(await Queues.DeleteAsync(queue, taken[0], default));
    }

    [ContractFact]
    public async Task A_queue_to_which_nobody_has_sent_is_empty()
    {
        Assert.Empty(await Queues.ReceiveAsync(queue, 1, veryLong, default));
        Assert.Empty(await Queues.PeekAsync(queue, 1, default));
        Assert.Empty(await Queues.PoisonAsync(queue, 32, default));
        Assert.Equal(new QueueLength(0, 0), await Queues.LengthAsync(queue, default));
        Assert.False(await Queues.RetryAsync(queue, "none", default));
        Assert.False(await Queues.DiscardAsync(queue, "../none", default));
    }

    [ContractFact]
    public async Task No_more_are_handed_out_than_asked_for()
    {
        for (int i = 0; i < 5; i++) await Queues.SendAsync(queue, $"{i}", default);

        Assert.Equal(2, (await Queues.ReceiveAsync(queue, 2, veryLong, default)).Count);
        Assert.Equal(3, (await Queues.ReceiveAsync(queue, 32, veryLong, default)).Count);
    }

    [ContractFact]
    public async Task A_peek_takes_nothing()
    {
        await Queues.SendAsync(queue, "one", default);

        Assert.Equal(["one"], await Queues.PeekAsync(queue, 32, default));
        Assert.Equal("one", Assert.Single(await Queues.ReceiveAsync(queue, 32, veryLong, default)).Text);
    }

    [ContractFact]
    public async Task What_nobody_has_done_in_time_is_handed_out_again_and_counted()
    {
        await Queues.SendAsync(queue, "one", default);
        QueuedMessage first = Assert.Single(await Queues.ReceiveAsync(queue, 1, TimeSpan.FromSeconds(1), default));

        QueuedMessage second = await NextAsync();

        Assert.Equal((first.Id, "one", 2), (second.Id, second.Text, second.Tries));
        Assert.False(await Queues.DeleteAsync(queue, first, default));
        Assert.False(await Queues.ReleaseAsync(queue, first, TimeSpan.Zero, default));
        Assert.True(await Queues.DeleteAsync(queue, second, default));
    }

    [ContractFact]
    public async Task What_failed_is_handed_out_again_after_a_while()
    {
        await Queues.SendAsync(queue, "one", default);
        QueuedMessage first = Assert.Single(await Queues.ReceiveAsync(queue, 1, veryLong, default));

        Assert.True(await Queues.ReleaseAsync(queue, first, TimeSpan.FromSeconds(1), default));

        Assert.Empty(await Queues.ReceiveAsync(queue, 1, veryLong, default));
        Assert.Equal(2, (await NextAsync()).Tries);
    }

    [ContractFact]
    public async Task What_was_put_aside_is_listed_and_sent_once_more_or_thrown_away()
    {
        foreach (string each in (string[])["one", "two", "three"]) await Queues.SendAsync(queue, each, default);
        foreach (QueuedMessage each in await Queues.ReceiveAsync(queue, 32, veryLong, default)) Assert.True(await Queues.PutAsideAsync(queue, each, default));

        IReadOnlyList<PoisonMessage> aside = await Queues.PoisonAsync(queue, 32, default);
        Assert.Equal(new QueueLength(0, 3), await Queues.LengthAsync(queue, default));
        Assert.Equal(["one", "three", "two"], aside.Select(each => each.Text).Order(StringComparer.Ordinal));
        Assert.All(aside, each => Assert.InRange(each.Since, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5)));

        Assert.True(await Queues.RetryAsync(queue, aside.First(each => each.Text == "two").Id, default));
        Assert.True(await Queues.DiscardAsync(queue, aside.First(each => each.Text == "one").Id, default));
        Assert.False(await Queues.DiscardAsync(queue, aside.First(each => each.Text == "one").Id, default));

        QueuedMessage again = Assert.Single(await Queues.ReceiveAsync(queue, 32, veryLong, default));
        Assert.Equal(("two", 1), (again.Text, again.Tries));
        Assert.Equal("three", Assert.Single(await Queues.PoisonAsync(queue, 32, default)).Text);
    }

    [ContractFact]
    public async Task Sixteen_who_take_at_once_get_each_message_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Queues.SendAsync(queue, $"{i}", default)));

        IEnumerable<string>[] taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            List<string> own = [];
            while (await Queues.ReceiveAsync(queue, 3, veryLong, default) is { Count: > 0 } some) own.AddRange(some.Select(each => each.Text));
            return own.AsEnumerable();
        })));

        Assert.Equal(Enumerable.Range(0, 64), taken.SelectMany(each => each).Select(each => int.Parse(each, null)).Order());
    }

    [ContractFact]
    public async Task Two_programs_at_the_same_queue_lose_nothing()
    {
        IWorkQueues other = Another();
        await Task.WhenAll(Enumerable.Range(0, 20).SelectMany(i => (Task[])[Queues.SendAsync(queue, $"a{i}", default), other.SendAsync(queue, $"b{i}", default)]));

        HashSet<string>[] done = await Task.WhenAll(((IWorkQueues[])[Queues, other]).Select(async queues =>
        {
            HashSet<string> own = [];
            while (await queues.ReceiveAsync(queue, 4, veryLong, default) is { Count: > 0 } some)
                foreach (QueuedMessage each in some)
                    if (await queues.DeleteAsync(queue, each, default)) Assert.True(own.Add(each.Text));
            return own;
        }));

        Assert.Equal(40, done.Sum(each => each.Count));
        Assert.Equal(new QueueLength(0, 0), await Queues.LengthAsync(queue, default));
    }

    private async Task<QueuedMessage> NextAsync()
    {
        for (int i = 0; i < 100; i++)
        {
            if (await Queues.ReceiveAsync(queue, 1, veryLong, default) is [var next]) return next;
            await Task.Delay(100);
        }

        throw new TimeoutException("The message is not handed out again.");
    }
}
