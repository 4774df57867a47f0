using System.Collections.Concurrent;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DocPipeline.Queues;

/// <summary>
/// Queues of an Azure storage account, as the Functions host reads them: base64, and what failed too often in <c>queue-poison</c>. A queue
/// is made when the first message is sent.
/// </summary>
public sealed class AzureWorkQueues : IWorkQueues
{
    private const string PoisonEnding = "-poison";

    // For as long as it takes to look for one message among those that were put aside.
    private static readonly TimeSpan look = TimeSpan.FromSeconds(30);

    // A message that nobody works on for a week is work that somebody waits for all the same.
    private static readonly TimeSpan forEver = TimeSpan.FromSeconds(-1);

    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly QueueServiceClient account;
    private readonly ConcurrentDictionary<string, QueueClient> clients = new();

    internal AzureWorkQueues(QueueServiceClient account) => this.account = account;

    /// <inheritdoc/>
    public Task SendAsync(QueueName queue, string text, CancellationToken cancellationToken) => SendAsync(queue.Value, text, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(QueueName queue, int most, TimeSpan until, CancellationToken cancellationToken) =>
        [.. (await ReceiveAsync(queue.Value, most, until, cancellationToken).ConfigureAwait(false)).Select(each => new QueuedMessage(each.MessageId, TextOf(each.Body), each.InsertedOn ?? default, (int)each.DequeueCount, each.PopReceipt))];

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken) =>
        IfStillOwnAsync(() => ClientOf(queue.Value).DeleteMessageAsync(message.Id, message.Receipt, cancellationToken));

    /// <inheritdoc/>
    public Task<bool> ReleaseAsync(QueueName queue, QueuedMessage message, TimeSpan after, CancellationToken cancellationToken) =>
        IfStillOwnAsync(() => ClientOf(queue.Value).UpdateMessageAsync(message.Id, message.Receipt, visibilityTimeout: after, cancellationToken: cancellationToken));

    /// <inheritdoc/>
    public async Task<bool> PutAsideAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken)
    {
        // In this order, as the host does it: a program that dies between the two leaves it twice and never loses it.
        await SendAsync(queue.Value + PoisonEnding, message.Text, cancellationToken).ConfigureAwait(false);
        return await DeleteAsync(queue, message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<QueueLength> LengthAsync(QueueName queue, CancellationToken cancellationToken) =>
        new(await CountAsync(queue.Value, cancellationToken).ConfigureAwait(false), await CountAsync(queue.Value + PoisonEnding, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> PeekAsync(QueueName queue, int most, CancellationToken cancellationToken) =>
        [.. (await PeekAsync(queue.Value, most, cancellationToken).ConfigureAwait(false)).Select(each => TextOf(each.Body))];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PoisonMessage>> PoisonAsync(QueueName queue, int most, CancellationToken cancellationToken) =>
        [.. (await PeekAsync(queue.Value + PoisonEnding, most, cancellationToken).ConfigureAwait(false)).Select(each => new PoisonMessage(each.MessageId, TextOf(each.Body), each.InsertedOn ?? default))];

    /// <inheritdoc/>
    public Task<bool> RetryAsync(QueueName queue, string id, CancellationToken cancellationToken) =>
        WithAsideAsync(queue, id, text => SendAsync(queue.Value, text, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DiscardAsync(QueueName queue, string id, CancellationToken cancellationToken) =>
        WithAsideAsync(queue, id, _ => Task.CompletedTask, cancellationToken);

    private async Task SendAsync(string queue, string text, CancellationToken cancellationToken)
    {
        QueueClient client = ClientOf(queue);
        string body = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        try
        {
            await client.SendMessageAsync(body, timeToLive: forEver, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (IsNotThere(e))
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await client.SendMessageAsync(body, timeToLive: forEver, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Looks for a message that was put aside, and takes it away once what is to be done with it is done.</summary>
    private async Task<bool> WithAsideAsync(QueueName queue, string id, Func<string, Task> act, CancellationToken cancellationToken)
    {
        string aside = queue.Value + PoisonEnding;
        List<QueueMessage> others = [];
        bool isFound = false;
        while (!isFound && await ReceiveAsync(aside, 32, look, cancellationToken).ConfigureAwait(false) is { Count: > 0 } some)
        {
            foreach (QueueMessage each in some)
            {
                if (each.MessageId != id)
                {
                    others.Add(each);
                    continue;
                }

                isFound = true;
                await act(TextOf(each.Body)).ConfigureAwait(false);
                await IfStillOwnAsync(() => ClientOf(aside).DeleteMessageAsync(each.MessageId, each.PopReceipt, cancellationToken)).ConfigureAwait(false);
            }
        }

        foreach (QueueMessage each in others)
            await IfStillOwnAsync(() => ClientOf(aside).UpdateMessageAsync(each.MessageId, each.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancellationToken)).ConfigureAwait(false);
        return isFound;
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan until, CancellationToken cancellationToken)
    {
        try
        {
            return (await ClientOf(queue).ReceiveMessagesAsync(most, until, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException e) when (IsNotThere(e))
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<PeekedMessage>> PeekAsync(string queue, int most, CancellationToken cancellationToken)
    {
        try
        {
            return (await ClientOf(queue).PeekMessagesAsync(most, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException e) when (IsNotThere(e))
        {
            return [];
        }
    }

    private async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await ClientOf(queue).GetPropertiesAsync(cancellationToken).ConfigureAwait(false)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException e) when (IsNotThere(e))
        {
            return 0;
        }
    }

    // Somebody else has the message by now, or it is gone.
    private static async Task<bool> IfStillOwnAsync(Func<Task> act)
    {
        try
        {
            await act().ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 404 || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            return false;
        }
    }

    // The queue is read as plain text, so that a message that somebody sent without base64 does not keep the others from being read.
    private static string TextOf(BinaryData body)
    {
        string text = body.ToString();
        byte[] bytes = new byte[text.Length];
        try
        {
            return Convert.TryFromBase64String(text, bytes, out int length) ? strictUtf8.GetString(bytes, 0, length) : text;
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private QueueClient ClientOf(string queue) => clients.GetOrAdd(queue, account.GetQueueClient);

    private static bool IsNotThere(RequestFailedException e) => e.Status == 404 && (string.IsNullOrEmpty(e.ErrorCode) || e.ErrorCode == QueueErrorCode.QueueNotFound);
}
