using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Rounds;

/// <summary>The story of looking at rounds: what is kept of them, event by event. Nothing is written.</summary>
public static class ShowRounds
{
    /// <summary>All rounds, by name.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="onRound">Is told how many rounds were read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<IReadOnlyList<ArchivedRound>>> ListAsync(OpenedArchive archive, Action<int>? onRound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<ArchivedRound> rounds = [];
        await foreach (RoundId id in archive.Entries.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            Outcome<RoundChain> chain = await archive.Entries.Rounds.ReadAsync(id, cancellationToken).ConfigureAwait(false);
            if (chain.IsRefused) return Outcome.Refused<IReadOnlyList<ArchivedRound>>(chain.Findings);
            if (chain.Value.Document is null)
            {
                // What a program that died over a disposal has left is no round any more.
                if (await DisposedOf.FindAsync(archive, id, cancellationToken).ConfigureAwait(false) is not null) continue;
                return Outcome.Refused<IReadOnlyList<ArchivedRound>>([WithoutBeginning(id)]);
            }

            rounds.Add(Of(chain.Value));
            onRound?.Invoke(rounds.Count);
        }

        return Outcome.Done<IReadOnlyList<ArchivedRound>>(rounds);
    }

    /// <summary>One round.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<ArchivedRound>> ShowAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(name);
        if (!RoundId.TryRead(name, out RoundId? id)) return Outcome.Refused<ArchivedRound>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"‘{name}’ is no name of a round.", "Write small letters, digits, points and hyphens, as docpipeline archive rounds prints names.")]);
        Outcome<RoundChain> chain = await archive.Entries.Rounds.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        if (chain.IsRefused) return Outcome.Refused<ArchivedRound>(chain.Findings);
        return chain.Value.Document is null
            ? Outcome.Refused<ArchivedRound>([await DisposedOf.FindAsync(archive, id, cancellationToken).ConfigureAwait(false) ?? ArchiveCodes.Error(ArchiveCodes.NotThere, $"The archive has no round ‘{name}’.", "docpipeline archive rounds lists those that it has.")])
            : Outcome.Done(Of(chain.Value));
    }

    private static ArchivedRound Of(RoundChain chain) => new(
        chain.Round.Value, ArchiveObjects.NameOf(chain.Document!.Object), chain.Document.Entry.ToString(), chain.Document.Digest.Hex, chain.IsClosed,
        [.. chain.Events.Select(each => new ArchivedRoundEvent(each.Number, each.At, each.Word, each.By, each.IsLogged, each.Body.GetRawText(), [.. each.Attachments.Select(digest => digest.Hex)], each.Digest.Hex))]);

    private static Finding WithoutBeginning(RoundId id) =>
        ArchiveCodes.Error(ArchiveCodes.NotThere, $"The first event of the round ‘{id}’ is not there, and later ones are.", "Run docpipeline archive verify: it says what is missing. Put it back from a copy that verifies.");
}
