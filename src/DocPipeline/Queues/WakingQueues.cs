namespace DocPipeline.Queues;

/// <summary>Queues that tell of what is sent through them, so that a program which works on its own messages need not ask every moment.</summary>
/// <param name="queues">The queues.</param>
/// <param name="sent">Is told that something was sent, or sent once more.</param>
public sealed class WakingQueues(IWorkQueues queues, Action sent) : IWorkQueues
{
    /// <inheritdoc/>
    public async Task SendAsync(QueueName queue, string text, CancellationToken cancellationToken)
    {
        await queues.SendAsync(queue, text, cancellationToken).ConfigureAwait(false);
        sent();
    }

    /// <inheritdoc/>
    public async Task<bool> RetryAsync(QueueName queue, string id, CancellationToken cancellationToken)
    {
        bool isThere = await queues.RetryAsync(queue, id, cancellationToken).ConfigureAwait(false);
        sent();
        return isThere;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(QueueName queue, int most, TimeSpan until, CancellationToken cancellationToken) => queues.ReceiveAsync(queue, most, until, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken) => queues.DeleteAsync(queue, message, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ReleaseAsync(QueueName queue, QueuedMessage message, TimeSpan after, CancellationToken cancellationToken) => queues.ReleaseAsync(queue, message, after, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PutAsideAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken) => queues.PutAsideAsync(queue, message, cancellationToken);

    /// <inheritdoc/>
    public Task<QueueLength> LengthAsync(QueueName queue, CancellationToken cancellationToken) => queues.LengthAsync(queue, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> PeekAsync(QueueName queue, int most, CancellationToken cancellationToken) => queues.PeekAsync(queue, most, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PoisonMessage>> PoisonAsync(QueueName queue, int most, CancellationToken cancellationToken) => queues.PoisonAsync(queue, most, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DiscardAsync(QueueName queue, string id, CancellationToken cancellationToken) => queues.DiscardAsync(queue, id, cancellationToken);
}
