using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
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
        (ObjectId? id, IReadOnlyList<Finding> findings) = await ObjectAsync(about, cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0) return Outcome.Refused<AboutStanding>(findings);
        Outcome<IReadOnlyList<ArchivedEntry>>? entries = id is not null ? await archive.EntriesAsync(id, cancellationToken).ConfigureAwait(false) : null;
        if (entries is null) return Outcome.Done(new AboutStanding(IsHeld: false, IsRetained: false));
        if (entries.IsRefused) return Outcome.Refused<AboutStanding>(entries.Findings);
        ObjectStanding standing = ObjectStanding.Of(entries.Value);
        return Outcome.Done(new AboutStanding(standing.Holds.Count > 0, standing.Disposed is null && DisposalRules.Keeping(standing, on) is not null));
    }

    // Who signed in a round took part in what the round is about.
    private async Task<(ObjectId? Id, IReadOnlyList<Finding> Findings)> ObjectAsync(string about, CancellationToken cancellationToken)
    {
        if (!about.StartsWith(RoundId.ObjectPrefix, StringComparison.Ordinal)) return (ObjectId.TryRead(about, out ObjectId? id) ? id : null, []);
        if (!RoundId.TryRead(about[RoundId.ObjectPrefix.Length..], out RoundId? round)) return (null, []);
        Outcome<RoundChain> chain = await archive.Rounds.ReadAsync(round, cancellationToken).ConfigureAwait(false);
        return (chain.Value?.Document?.Object, chain.Findings);
    }
}
