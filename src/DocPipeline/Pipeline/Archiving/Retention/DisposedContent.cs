using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>What goes once a disposal is in the log: the object's content, its rounds, and the letters of those rounds.</summary>
internal static class DisposedContent
{
    /// <summary>Takes it away; whoever died over it, the next one finishes.</summary>
    internal static async Task<Outcome<RemovedContent>> RemoveAsync(OpenedArchive archive, ObjectId id, IReadOnlyList<LogKey> trusted, CancellationToken cancellationToken)
    {
        Outcome<RemovedContent> removed = await new ContentRemoval(archive.Store, archive.Entries).RunAsync(id, trusted, cancellationToken).ConfigureAwait(false);
        if (removed.IsRefused) return removed;
        int letters = 0;
        foreach (RoundId round in removed.Value.Rounds) letters += await OutboxOf.In(archive).RemoveAsync(round.Value, cancellationToken).ConfigureAwait(false);
        return Outcome.Done(removed.Value with { Blobs = removed.Value.Blobs + letters });
    }
}
