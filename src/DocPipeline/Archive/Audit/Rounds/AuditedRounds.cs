using System.Globalization;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>All rounds of an archive, as an audit sees them. They are looked at whole, also where only a part of the objects is.</summary>
internal sealed class AuditedRounds(IBlobStore store, OcflLayout layout)
{
    private IReadOnlyList<RoundLook> all = [];
    private IReadOnlyList<RoundLook> looks = [];
    private IReadOnlyList<AuditFinding> strays = [];
    private RoundLeafAudit? audit;

    /// <summary>How many rounds there are.</summary>
    internal int Count => looks.Count;

    /// <summary>How many events they have.</summary>
    internal int Events => looks.Sum(look => look.Bytes.Count);

    /// <summary>How many attachments were read, and their bytes.</summary>
    internal (long Files, long Bytes) Read => (looks.Sum(look => look.Read.Files), looks.Sum(look => look.Read.Bytes));

    /// <summary>Reads all rounds: after the log, so that every leaf that was read has its event by now, and before the leaves that came since.</summary>
    internal async Task LookAsync(StoreListing listing, CancellationToken cancellationToken) =>
        (all, strays) = await new RoundAudit(store, layout).LookAsync(listing.Rounds, cancellationToken).ConfigureAwait(false);

    /// <summary>Holds them against the log and against the entries in which they were filed.</summary>
    /// <param name="leaves">The leaves.</param>
    /// <param name="sealedSize">How many leaves a checkpoint covers.</param>
    /// <param name="objects">The objects.</param>
    /// <param name="disposals">What of them was rightly disposed of; its rounds went with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<IReadOnlyList<AuditFinding>> CheckAsync(LoggedLeaves leaves, long sealedSize, IEnumerable<ObjectLook> objects, DisposalAudit disposals, CancellationToken cancellationToken)
    {
        audit = new RoundLeafAudit(leaves, sealedSize);
        DisposedRoundAudit disposed = new(disposals.Rounds, disposals.Disposed.Select(each => each.Object).ToHashSet());
        looks = disposed.Living(all, audit);
        FiledRoundAudit filed = new(store, looks, audit, disposed);
        List<AuditFinding> findings = [.. strays, .. disposed.Findings, .. looks.SelectMany(look => look.Findings), .. looks.SelectMany(audit.Check)];
        foreach (ObjectLook look in objects) findings.AddRange(await filed.CheckAsync(look, cancellationToken).ConfigureAwait(false));
        return [.. findings, .. audit.Orphans()];
    }

    /// <summary>A finding at a leaf of a round, with the round's name where something tells it.</summary>
    internal AuditFinding Named(AuditFinding found) =>
        found.Leaf is { } index && audit?.At(index) is { } leaf ? found with { Round = audit.RoundOf(leaf), RoundEvent = leaf.Entry } : found;

    /// <summary>What an audit cannot exclude of rounds.</summary>
    internal IEnumerable<string> NotExcluded()
    {
        (int rounds, int events) = (looks.Count(look => look.Unbound > 0), looks.Sum(look => look.Unbound));
        if (events > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{events} events at the end of {rounds} rounds are not logged, and no logged one follows them yet: whoever can write to the store can still alter them or take them away.");
    }
}
