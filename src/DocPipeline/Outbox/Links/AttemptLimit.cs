namespace DocPipeline.Outbox.Links;

/// <summary>So many tries within so long, for each key. It is kept in this process alone: with n processes, n times as many tries are possible.</summary>
/// <param name="most">How many tries a key has.</param>
/// <param name="within">From the first of them on; then it begins anew.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="mostKeys">How many keys are remembered; beyond them those go first that were begun first.</param>
internal sealed class AttemptLimit(int most, TimeSpan within, TimeProvider clock, int mostKeys = 10_000)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Since)> tries = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset Since)> order = new();

    /// <summary>How many tries were counted within the time.</summary>
    internal int Counted(string key)
    {
        lock (gate) return Current(key).Count;
    }

    /// <summary>Whether there is a try left.</summary>
    internal bool HasLeft(string key) => Counted(key) < most;

    /// <summary>Counts a try.</summary>
    /// <returns>Whether it was one of those that are allowed.</returns>
    internal bool Take(string key)
    {
        lock (gate)
        {
            (int count, DateTimeOffset since) = Current(key);
            if (count == 0) order.Enqueue((key, since));
            tries[key] = (Math.Min(count + 1, most + 1), since);
            Forget();
            return count < most;
        }
    }

    private (int Count, DateTimeOffset Since) Current(string key)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return tries.TryGetValue(key, out (int Count, DateTimeOffset Since) known) && now - known.Since < within ? known : (0, now);
    }

    private void Forget()
    {
        DateTimeOffset now = clock.GetUtcNow();
        while (order.TryPeek(out (string Key, DateTimeOffset Since) first) && (tries.Count > mostKeys || now - first.Since >= within))
        {
            order.Dequeue();

            // A key that began anew stands further back in the queue, too.
            if (tries.TryGetValue(first.Key, out (int Count, DateTimeOffset Since) known) && known.Since == first.Since) tries.Remove(first.Key);
        }
    }
}
