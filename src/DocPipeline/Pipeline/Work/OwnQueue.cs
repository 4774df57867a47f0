using System.Collections.Concurrent;
using DocPipeline.Queues;

namespace DocPipeline.Pipeline.Work;

/// <summary>
/// What the Functions host does, for the program that runs alone: takes a message, has its work done, and says so; tries again after a
/// while where it failed, and puts aside what failed five times.
/// </summary>
/// <param name="office">What is at hand.</param>
/// <param name="work">The work.</param>
public sealed class OwnQueue(OfficeSettings office, DoWork work)
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    // Nobody else is given a message while it is worked on.
    private static readonly TimeSpan heldFor = longest + TimeSpan.FromMinutes(1);

    // While there is other work, a queue that was empty is not asked again before each message of it: to ask costs as much as a quarter of a draft.
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<WorkKind, long> empty = new();

    /// <summary>How many messages are worked on at once where nobody says otherwise: half of the time of one is spent waiting for the store.</summary>
    public static int UsualWorkers => 2 * Environment.ProcessorCount;

    /// <summary>Takes the next message of any queue and does what it asks for.</summary>
    /// <param name="stopping">The program ends: what is not finished is taken up by the next one.</param>
    /// <returns>What came of it; nothing where no message waits.</returns>
    public async Task<WorkedMessage?> NextAsync(CancellationToken stopping)
    {
        List<WorkKind> passedOver = [];
        foreach (WorkKind kind in WorkKinds.All)
        {
            if (empty.TryGetValue(kind, out long since) && office.Archive.Clock.GetElapsedTime(since) < pause) passedOver.Add(kind);
            else if (await TakeAsync(kind, stopping).ConfigureAwait(false) is { } taken) return await WorkAsync(kind, taken, stopping).ConfigureAwait(false);
        }

        foreach (WorkKind kind in passedOver)
            if (await TakeAsync(kind, stopping).ConfigureAwait(false) is { } taken) return await WorkAsync(kind, taken, stopping).ConfigureAwait(false);
        return null;
    }

    private async Task<QueuedMessage?> TakeAsync(WorkKind kind, CancellationToken stopping)
    {
        if (await office.Queues.ReceiveAsync(WorkKinds.QueueOf(kind), 1, heldFor, stopping).ConfigureAwait(false) is [var taken]) return taken;
        empty[kind] = office.Archive.Clock.GetTimestamp();
        return null;
    }

    /// <summary>After how long work is tried again that failed so often: one second, four, sixteen, a minute.</summary>
    internal static TimeSpan After(int tries) => TimeSpan.FromSeconds(Math.Pow(4, Math.Min(tries, WorkKinds.MostTries) - 1));

    private async Task<WorkedMessage> WorkAsync(WorkKind kind, QueuedMessage taken, CancellationToken stopping)
    {
        QueueName queue = WorkKinds.QueueOf(kind);
        if (WorkMessage.Read(kind, taken.Text) is not { } message)
        {
            // Read again it would say the same.
            await office.Queues.PutAsideAsync(queue, taken, stopping).ConfigureAwait(false);
            return new WorkedMessage(kind, null, null, null, IsPutAside: true);
        }

        if (taken.Tries > WorkKinds.MostTries)
        {
            await work.GiveUpAsync(message, "The program ended each time before the work was done.", WorkKinds.MostTries, stopping).ConfigureAwait(false);
            await office.Queues.PutAsideAsync(queue, taken, stopping).ConfigureAwait(false);
            return new WorkedMessage(kind, message, null, null, IsPutAside: true);
        }

        using CancellationTokenSource late = new(longest, office.Archive.Clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
        try
        {
            WorkOutcome outcome = await work.RunAsync(message, taken.Tries, either.Token).ConfigureAwait(false);
            await office.Queues.DeleteAsync(queue, taken, stopping).ConfigureAwait(false);
            return new WorkedMessage(kind, message, outcome, null, IsPutAside: false);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            bool isLast = taken.Tries >= WorkKinds.MostTries;
            if (late.IsCancellationRequested) await work.GiveUpAsync(message, "It took too long and was stopped.", taken.Tries, stopping).ConfigureAwait(false);
            if (isLast) await office.Queues.PutAsideAsync(queue, taken, stopping).ConfigureAwait(false);
            else await office.Queues.ReleaseAsync(queue, taken, After(taken.Tries), stopping).ConfigureAwait(false);
            return new WorkedMessage(kind, message, null, e, isLast);
        }
    }
}
