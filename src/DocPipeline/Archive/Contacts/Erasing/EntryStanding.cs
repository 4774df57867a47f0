using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>Tells from an object's own entries whether it is held, and whether it is still to be kept.</summary>
/// <param name="archive">The archive.</param>
/// <param name="on">The day for which it is asked.</param>
internal sealed class EntryStanding(DocumentArchive archive, DateOnly on)
{
    /// <summary>How it stands with an object. What the archive does not have is neither held nor retained.</summary>
    internal async Task<Outcome<AboutStanding>> OfAsync(string about, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>>? entries = ObjectId.TryRead(about, out ObjectId? id) ? await archive.EntriesAsync(id, cancellationToken).ConfigureAwait(false) : null;
        if (entries is null) return Outcome.Done(new AboutStanding(IsHeld: false, IsRetained: false));
        if (entries.IsRefused) return Outcome.Refused<AboutStanding>(entries.Findings);
        ObjectStanding standing = ObjectStanding.Of(entries.Value);
        return Outcome.Done(new AboutStanding(standing.Holds.Count > 0, standing.Disposed is null && DisposalRules.Keeping(standing, on) is not null));
    }
}
