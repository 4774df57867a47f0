using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Rounds;

/// <summary>Says of a round that is not there that it went with its document, where a disposal lists it.</summary>
internal static class DisposedOf
{
    /// <summary>That a round was disposed of; nothing where no disposal lists it. Whether the disposal is proven is for <c>archive verify</c>.</summary>
    internal static async Task<Finding?> FindAsync(OpenedArchive archive, RoundId round, CancellationToken cancellationToken)
    {
        await foreach (Outcome<IReadOnlyList<ArchivedEntry>> one in archive.Entries.AllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (one.Value is not { } entries || ObjectStanding.Of(entries).Disposed is not { } disposed || Disposal.In(entries) is not { } entry) continue;
            Outcome<OcflFile> list = await archive.Entries.FileOfAsync(entry, DisposalList.FileName, cancellationToken).ConfigureAwait(false);
            if (list.IsRefused || DisposalList.RoundsIn(list.Value.Content)?.Any(each => each.Round == round) != true) continue;
            return ArchiveCodes.Error(
                ArchiveCodes.Disposed, $"The round {round} was disposed of on {DisposalRules.Words(disposed.Second.On)} with {ArchiveObjects.NameOf(entry.Inventory.Id)} ({entry.Number}), approved by {disposed.First.By} and {disposed.Second.By}; its leaves in the log remain.",
                $"docpipeline archive get {ArchiveObjects.NameOf(entry.Inventory.Id)} --entry {entry.Number.Value} --file {DisposalList.FileName.Value} gives the list of what went. What is gone cannot be brought back.");
        }

        return null;
    }
}
