using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Entries;

/// <summary>Finishes what programs that died have left, and clears what they had staged for nothing. It may run beside any number of writers.</summary>
internal sealed class ArchiveRecovery(IBlobStore store, OcflLayout layout, OcflObjectReader reader, EntryCommit commit, TimeProvider clock)
{
    // Whoever has staged something and has not committed it for so long has died.
    private static readonly TimeSpan leftOverAfter = TimeSpan.FromDays(1);

    /// <summary>Looks at every object and at everything that is staged.</summary>
    /// <param name="onObject">Is told how many objects were looked at.</param>
    /// <param name="cancellationToken">Gives up; nothing is lost by it.</param>
    internal async Task<RecoveryReport> RunAsync(Action<int>? onObject, CancellationToken cancellationToken)
    {
        int objects = 0, finished = 0, cleared = 0;
        var findings = new List<Finding>();
        var disposed = new List<ObjectId>();
        await foreach (string root in reader.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            Outcome<OcflInventory>? head = await reader.HeadAsync(root, cancellationToken).ConfigureAwait(false);
            if (head is null) continue;
            if (head.IsRefused) findings.AddRange(head.Findings);
            else if (!await IsFinishedAsync(root, head.Value, cancellationToken).ConfigureAwait(false))
            {
                IReadOnlyList<Finding> left = await commit.FinishAsync(head.Value, cancellationToken).ConfigureAwait(false);
                findings.AddRange(left);
                if (left.Count == 0) finished++;
            }

            if (head.Value is { } last && EntryNote.Read(last[last.Head].Message, root).Value?.Event == RetentionEvents.Disposed) disposed.Add(last.Id);
            objects++;
            onObject?.Invoke(objects);
        }

        await foreach (BlobName name in store.ListAsync(Staging.Prefix, cancellationToken).ConfigureAwait(false))
            if (await ClearAsync(name, cancellationToken).ConfigureAwait(false)) cleared++;
        return new RecoveryReport(objects, finished, cleared, findings) { Disposed = disposed };
    }

    private async Task<bool> IsFinishedAsync(string root, OcflInventory head, CancellationToken cancellationToken) =>
        await store.GetAsync(OcflLayout.SidecarOf(root), cancellationToken).ConfigureAwait(false) is { } sidecar && sidecar.Content.Span.SequenceEqual(head.SidecarBytes());

    private async Task<bool> ClearAsync(BlobName name, CancellationToken cancellationToken)
    {
        if (Staging.InventoryOf(name) is not { } digest || await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } staged) return false;
        if (Staging.Unpack(staged.Content).About is not { } about) return false;
        string root = layout.RootOf(about.Object);
        StoredBlob? committed = await store.GetAsync(OcflLayout.InventoryOf(root, about.Number), cancellationToken).ConfigureAwait(false);
        bool isNeeded = committed is null
            ? clock.GetUtcNow() - about.CreatedAt < leftOverAfter
            : Sha512.Of(committed.Content.Span) == digest && !await HasAllAsync(root, committed.Content, cancellationToken).ConfigureAwait(false);
        return !isNeeded && await store.DeleteAsync(name, staged.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted;
    }

    private async Task<bool> HasAllAsync(string root, ReadOnlyMemory<byte> inventory, CancellationToken cancellationToken)
    {
        if (OcflInventory.Read(inventory, root).Value is not { } read) return false;
        foreach ((_, string path) in read.ContentOf(read.Head))
            if (await store.GetAsync(OcflLayout.ContentOf(root, path), cancellationToken).ConfigureAwait(false) is null) return false;
        return true;
    }
}
