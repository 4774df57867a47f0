using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Queues;

/// <summary>
/// Queues as blobs of a store: for the program that runs alone, with a folder or a container. What was sent outlives the program. A
/// message is a blob, and whoever replaces it first has it.
/// </summary>
/// <remarks>
/// One program is meant to work on them. What another had in hand when this one started is handed out at once, as a program that was
/// killed would otherwise hold it up until its time is over. Two that work side by side may therefore do the same work once more, which
/// is what a queue may always ask for.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="clock">When it is.</param>
/// <param name="random">Gives bytes that nobody can guess: at least 8.</param>
public sealed class BlobWorkQueues(IBlobStore store, TimeProvider clock, Func<byte[]> random) : IWorkQueues
{
    private const string Json = ".json";

    private readonly ConcurrentDictionary<QueueName, Ahead> ahead = new();
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();
    private readonly string self = Convert.ToHexStringLower(random());

    /// <inheritdoc/>
    public async Task SendAsync(QueueName queue, string text, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        BlobName name = NameOf(queue, $"{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss.fffffff", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(random())[..16]}");
        await store.CreateAsync(name, new BlobMessage(text, now, 0, now).Write(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(QueueName queue, int most, TimeSpan until, CancellationToken cancellationToken)
    {
        Ahead names = ahead.GetOrAdd(queue, _ => new Ahead());
        List<QueuedMessage> taken = [];
        bool hasListed = false;
        while (taken.Count < most)
        {
            if (!names.TryTake(out BlobName? name))
            {
                // Once a call: a queue of thousands is not listed for each of its messages.
                if (hasListed) break;
                hasListed = true;
                await names.FillAsync(store, Waiting(queue), clock, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (await TakeAsync(names, name, until, cancellationToken).ConfigureAwait(false) is { } message) taken.Add(message);
        }

        return taken;
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken) =>
        await store.DeleteAsync(NameOf(queue, message.Id), BlobTag.Of(message.Receipt), cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted;

    /// <inheritdoc/>
    public async Task<bool> ReleaseAsync(QueueName queue, QueuedMessage message, TimeSpan after, CancellationToken cancellationToken)
    {
        DateTimeOffset again = clock.GetUtcNow() + after;
        byte[] json = new BlobMessage(message.Text, message.SentAt, message.Tries, again).Write();
        BlobName name = NameOf(queue, message.Id);
        if (await store.ReplaceAsync(name, json, BlobTag.Of(message.Receipt), cancellationToken).ConfigureAwait(false) is not WriteResult.Written) return false;
        ahead.GetOrAdd(queue, _ => new Ahead()).NotBefore(name, again);
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> PutAsideAsync(QueueName queue, QueuedMessage message, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (await store.GetAsync(NameOf(queue, message.Id), cancellationToken).ConfigureAwait(false) is not { } there || there.Tag.ToString() != message.Receipt) return false;
        await store.CreateAsync(AsideOf(queue, message.Id), new BlobMessage(message.Text, message.SentAt, message.Tries, now).Write(), cancellationToken).ConfigureAwait(false);
        return await DeleteAsync(queue, message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<QueueLength> LengthAsync(QueueName queue, CancellationToken cancellationToken) =>
        new(await CountAsync(Waiting(queue), cancellationToken).ConfigureAwait(false), await CountAsync(Aside(queue), cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> PeekAsync(QueueName queue, int most, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(Waiting(queue), most, cancellationToken).ConfigureAwait(false)).Select(each => each.Message.Text)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PoisonMessage>> PoisonAsync(QueueName queue, int most, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(Aside(queue), most, cancellationToken).ConfigureAwait(false)).Select(each => new PoisonMessage(IdOf(each.Name), each.Message.Text, each.Message.VisibleAt))];

    /// <inheritdoc/>
    public async Task<bool> RetryAsync(QueueName queue, string id, CancellationToken cancellationToken)
    {
        if (await FindAsideAsync(queue, id, cancellationToken).ConfigureAwait(false) is not { } aside) return false;

        // Under its own name: were the program killed between the two, it would not be there twice.
        BlobMessage message = BlobMessage.Read(aside.Blob.Content);
        await store.CreateAsync(NameOf(queue, id), (message with { Tries = 0, VisibleAt = clock.GetUtcNow() }).Write(), cancellationToken).ConfigureAwait(false);
        ahead.GetOrAdd(queue, _ => new Ahead()).Now(NameOf(queue, id));
        await store.DeleteAsync(aside.Name, aside.Blob.Tag, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> DiscardAsync(QueueName queue, string id, CancellationToken cancellationToken) =>
        await FindAsideAsync(queue, id, cancellationToken).ConfigureAwait(false) is { } aside
        && await store.DeleteAsync(aside.Name, aside.Blob.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted;

    private async Task<QueuedMessage?> TakeAsync(Ahead names, BlobName name, TimeSpan until, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob) return null;
        BlobMessage message = BlobMessage.Read(blob.Content);
        DateTimeOffset now = clock.GetUtcNow();
        bool isLeftOver = message.TakenBy is { } by && by != self && message.TakenAt < startedAt;
        if (message.VisibleAt > now && !isLeftOver)
        {
            names.NotBefore(name, message.VisibleAt);
            return null;
        }

        BlobMessage mine = message with { Tries = message.Tries + 1, VisibleAt = now + until, TakenBy = self, TakenAt = now };
        if (await store.ReplaceAsync(name, mine.Write(), blob.Tag, cancellationToken).ConfigureAwait(false) is not WriteResult.Written written) return null;
        names.NotBefore(name, mine.VisibleAt);
        return new QueuedMessage(IdOf(name), message.Text, message.SentAt, mine.Tries, written.Tag.ToString());
    }

    private async Task<(BlobName Name, StoredBlob Blob)?> FindAsideAsync(QueueName queue, string id, CancellationToken cancellationToken) =>
        BlobName.TryRead($"{Aside(queue)}{id}{Json}", out BlobName? name) && !id.Contains('/', StringComparison.Ordinal)
        && await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob ? (name, blob) : null;

    private async Task<int> CountAsync(string prefix, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (BlobName _ in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false)) count++;
        return count;
    }

    private async Task<IReadOnlyList<(BlobName Name, BlobMessage Message)>> ReadAsync(string prefix, int most, CancellationToken cancellationToken)
    {
        List<(BlobName, BlobMessage)> read = [];
        await foreach (BlobName name in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false))
        {
            if (read.Count == most) break;
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob) read.Add((name, BlobMessage.Read(blob.Content)));
        }

        return read;
    }

    private static BlobName NameOf(QueueName queue, string id) => BlobName.Of($"{Waiting(queue)}{id}{Json}");

    private static BlobName AsideOf(QueueName queue, string id) => BlobName.Of($"{Aside(queue)}{id}{Json}");

    private static string Waiting(QueueName queue) => $"queues/{queue}/";

    private static string Aside(QueueName queue) => $"queues-poison/{queue}/";

    private static string IdOf(BlobName name) => name.Value[(name.Value.LastIndexOf('/') + 1)..^Json.Length];

    /// <summary>The names that were listed and not looked at yet, and those that are known to be for later.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing to dispose of.")]
    private sealed class Ahead
    {
        private readonly SemaphoreSlim filling = new(1);
        private readonly ConcurrentQueue<BlobName> names = new();
        private readonly ConcurrentDictionary<BlobName, DateTimeOffset> later = new();

        internal bool TryTake([NotNullWhen(true)] out BlobName? name) => names.TryDequeue(out name);

        internal void NotBefore(BlobName name, DateTimeOffset at) => later[name] = at;

        internal void Now(BlobName name) => later.TryRemove(name, out _);

        internal async Task FillAsync(IBlobStore store, string prefix, TimeProvider clock, CancellationToken cancellationToken)
        {
            await filling.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                // Somebody else has listed meanwhile.
                if (!names.IsEmpty) return;
                DateTimeOffset now = clock.GetUtcNow();
                foreach ((BlobName name, DateTimeOffset at) in later)
                    if (at <= now) later.TryRemove(name, out _);
                await foreach (BlobName name in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false))
                    if (!later.ContainsKey(name)) names.Enqueue(name);
            }
            finally
            {
                filling.Release();
            }
        }
    }
}
