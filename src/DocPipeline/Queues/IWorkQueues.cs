namespace DocPipeline.Queues;

/// <summary>
/// Work that waits. A message is handed out to one at a time and again when its time is up and nobody has said that it is done: at least
/// once, in no certain order. Whoever works is therefore idempotent.
/// </summary>
/// <remarks>An exception means that the queues could not be reached or are damaged.</remarks>
public interface IWorkQueues
{
    /// <summary>Sends a message: at most 40,000 bytes of text.</summary>
    Task SendAsync(QueueName queue, string text, CancellationToken cancellationToken);

    /// <summary>Hands out messages that nobody works on.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="most">At most so many, 1 to 32.</param>
    /// <param name="until">For how long nobody else is given them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(QueueName queue, int most, TimeSpan until, CancellationToken cancellationToken);

    /// <summary>The work is done: the message goes.</summary>
    /// <returns>Whether it was this receipt's still; otherwise somebody else has it, or it is gone, and nothing was done.</returns>
    Task<bool> DeleteAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken);

    /// <summary>The work failed: the message is handed out again after a while.</summary>
    /// <returns>Whether it was this receipt's still.</returns>
    Task<bool> ReleaseAsync(QueueName queue, QueuedMessage message, TimeSpan after, CancellationToken cancellationToken);

    /// <summary>The work failed too often: the message is put aside, until somebody looks at it.</summary>
    /// <returns>Whether it was this receipt's still.</returns>
    Task<bool> PutAsideAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken);

    /// <summary>How much there is.</summary>
    Task<QueueLength> LengthAsync(QueueName queue, CancellationToken cancellationToken);

    /// <summary>The messages that wait, without taking them; those that are being worked on may be left out.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="most">At most so many, 1 to 32.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<string>> PeekAsync(QueueName queue, int most, CancellationToken cancellationToken);

    /// <summary>What was put aside, the oldest first.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="most">At most so many, 1 to 32.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<PoisonMessage>> PoisonAsync(QueueName queue, int most, CancellationToken cancellationToken);

    /// <summary>Sends a message that was put aside once more, as if it were new.</summary>
    /// <returns>Whether there is such a message.</returns>
    Task<bool> RetryAsync(QueueName queue, string id, CancellationToken cancellationToken);

    /// <summary>Throws a message away that was put aside.</summary>
    /// <returns>Whether there was such a message.</returns>
    Task<bool> DiscardAsync(QueueName queue, string id, CancellationToken cancellationToken);
}
