using System.Runtime.CompilerServices;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>The store as one program sees it: each call waits for its turn, and may fail.</summary>
internal sealed class ScheduledStore(IBlobStore inner, Scheduler scheduler, int program) : IBlobStore
{
    public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) =>
        CallAsync($"get {name}", () => inner.GetAsync(name, cancellationToken));

    public Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        CallAsync($"create {name}", () => inner.CreateAsync(name, content, cancellationToken));

    public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) =>
        CallAsync($"replace {name}", () => inner.ReplaceAsync(name, content, seen, cancellationToken));

    public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) =>
        CallAsync($"delete {name}", () => inner.DeleteAsync(name, seen, cancellationToken));

    public async IAsyncEnumerable<BlobName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<BlobName> names = await CallAsync($"list {prefix}", async () =>
        {
            List<BlobName> found = [];
            await foreach (BlobName name in inner.ListAsync(prefix, cancellationToken)) found.Add(name);
            return found;
        });
        foreach (BlobName name in names) yield return name;
    }

    private async Task<T> CallAsync<T>(string what, Func<Task<T>> effect)
    {
        CallFault fault = await scheduler.TurnAsync(program, what, mayFail: true);
        if (fault == CallFault.FailLate) _ = LateAsync(what, effect);
        if (fault is CallFault.FailBefore or CallFault.FailLate) throw new StoreFaultException(what);
        T answer = await effect();
        if (fault == CallFault.Slow) await scheduler.TurnAsync(program, $"answer to {what}", mayFail: false);
        return fault == CallFault.FailAfter ? throw new StoreFaultException(what) : answer;
    }

    private async Task LateAsync<T>(string what, Func<Task<T>> effect)
    {
        await scheduler.TurnAsync(-1, $"late {what}", mayFail: false);
        await effect();
    }
}
