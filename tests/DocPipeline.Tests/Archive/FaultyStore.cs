using System.Runtime.CompilerServices;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive;

/// <summary>
/// A store that fails when the test says so, before a call has its effect or after it: then the caller cannot know which. Once it has
/// failed for good, every later call fails too, as they would for a process that died.
/// </summary>
internal sealed class FaultyStore(IBlobStore inner, Func<StoreCall, StoreFault> plan) : IBlobStore
{
    private int calls;
    private bool dead;

    /// <summary>How many calls were made.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>Dies at a call, counted from 0: before its effect, or after it and before its answer.</summary>
    public static FaultyStore DyingAt(IBlobStore inner, int call, bool afterItsEffect) =>
        new(inner, each => each.Number < call ? StoreFault.None : afterItsEffect ? StoreFault.DieAfter : StoreFault.DieBefore);

    /// <summary>Fails one call, counted from 0, and works on: a time-out.</summary>
    public static FaultyStore FailingOnceAt(IBlobStore inner, int call, bool afterItsEffect) =>
        new(inner, each => each.Number != call ? StoreFault.None : afterItsEffect ? StoreFault.FailAfter : StoreFault.FailBefore);

    public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) =>
        CallAsync(name.Value, "get", () => inner.GetAsync(name, cancellationToken));

    public Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        CallAsync(name.Value, "create", () => inner.CreateAsync(name, content, cancellationToken));

    public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) =>
        CallAsync(name.Value, "replace", () => inner.ReplaceAsync(name, content, seen, cancellationToken));

    public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) =>
        CallAsync(name.Value, "delete", () => inner.DeleteAsync(name, seen, cancellationToken));

    public async IAsyncEnumerable<BlobName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<BlobName> names = await CallAsync(prefix, "list", async () =>
        {
            List<BlobName> found = [];
            await foreach (BlobName name in inner.ListAsync(prefix, cancellationToken)) found.Add(name);
            return found;
        });
        foreach (BlobName name in names) yield return name;
    }

    private async Task<T> CallAsync<T>(string name, string operation, Func<Task<T>> call)
    {
        int number = Interlocked.Increment(ref calls) - 1;
        StoreFault fault = Volatile.Read(ref dead) ? StoreFault.DieBefore : plan(new StoreCall(number, operation, name));
        if (fault is StoreFault.DieBefore or StoreFault.DieAfter) Volatile.Write(ref dead, true);
        if (fault is StoreFault.DieBefore or StoreFault.FailBefore) throw new StoreFaultException($"call {number}: {operation} {name} failed before its effect");
        T answer = await call();
        if (fault is StoreFault.DieAfter or StoreFault.FailAfter) throw new StoreFaultException($"call {number}: {operation} {name} failed after its effect");
        return answer;
    }
}
