using System.Security.Cryptography;
using DocPipeline.Archive.Stores;
using DocPipeline.Queues;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Queues;

public sealed class BlobWorkQueuesTests : WorkQueuesContract, IDisposable
{
    private static readonly QueueName queue = QueueName.Of("process-return");

    private readonly TemporaryFolder folder = new();

    public BlobWorkQueuesTests() => Queues = Another();

    protected override IWorkQueues Queues { get; }

    public void Dispose() => folder.Dispose();

    protected override IWorkQueues Another() => new BlobWorkQueues(FolderBlobStore.Open(folder.Path, TimeProvider.System), TimeProvider.System, () => RandomNumberGenerator.GetBytes(16));

    [Fact]
    public async Task What_a_program_that_was_killed_had_in_hand_is_handed_out_to_its_successor_at_once()
    {
        await Queues.SendAsync(queue, "one", default);
        Assert.Single(await Queues.ReceiveAsync(queue, 1, TimeSpan.FromHours(1), default));

        IWorkQueues successor = Another();

        QueuedMessage again = Assert.Single(await successor.ReceiveAsync(queue, 1, TimeSpan.FromHours(1), default));
        Assert.Equal(("one", 2), (again.Text, again.Tries));
        Assert.Empty(await successor.ReceiveAsync(queue, 1, TimeSpan.FromHours(1), default));
    }

    [Fact]
    public async Task Messages_are_handed_out_in_the_order_in_which_they_were_sent()
    {
        for (int i = 0; i < 10; i++)
        {
            await Queues.SendAsync(queue, $"{i}", default);
            await Task.Delay(2);
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), (await Queues.ReceiveAsync(queue, 32, TimeSpan.FromHours(1), default)).Select(each => each.Text));
    }
}
