using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention.Rounds;

/// <summary>The rounds about an object, read to be listed by its disposal. What is open keeps the object; what is gone or altered stops the disposal, for it would hide that.</summary>
internal static class RoundsOfObject
{
    /// <summary>Reads them all, with every attachment.</summary>
    internal static async Task<Outcome<IReadOnlyList<DisposedRound>>> ReadAsync(DocumentArchive archive, ObjectId id, CancellationToken cancellationToken)
    {
        List<DisposedRound> rounds = [];
        await foreach (RoundId round in archive.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            Outcome<RoundChain> chain = await archive.Rounds.ReadAsync(round, cancellationToken).ConfigureAwait(false);
            if (chain.IsRefused) return Outcome.Refused<IReadOnlyList<DisposedRound>>(chain.Findings);
            if (chain.Value.Document?.Object != id) continue;
            if (!chain.Value.IsClosed) return Outcome.Refused<IReadOnlyList<DisposedRound>>([RetentionFinding.Of(RetentionFinding.RoundOpen, $"A round of signatures of it is open: {round}.", "Close the round first.")]);
            (chain, _) = await archive.Rounds.FinishAsync(round, cancellationToken).ConfigureAwait(false);
            if (chain.IsRefused) return Outcome.Refused<IReadOnlyList<DisposedRound>>(chain.Findings);
            List<DisposedAttachment> files = [];
            foreach (Sha512 digest in chain.Value.Events.SelectMany(each => each.Attachments).Distinct())
            {
                Outcome<RoundFile> file = await archive.Rounds.FileAsync(round, digest, cancellationToken).ConfigureAwait(false);
                if (file.IsRefused) return Outcome.Refused<IReadOnlyList<DisposedRound>>(file.Findings);
                files.Add(new DisposedAttachment(digest, file.Value.Content.Length));
            }

            DisposedRound listed = DisposedRound.Of(chain.Value, files);
            IReadOnlyDictionary<long, ObjectLeaf> leaves = await LeavesAsync(archive.Log, [listed], cancellationToken).ConfigureAwait(false);
            if (listed.Problem(leaves.GetValueOrDefault, long.MaxValue) is { } problem)
            {
                return Outcome.Refused<IReadOnlyList<DisposedRound>>([RoundFinding.At(
                    RoundNames.EventOf(round, 1), RoundFinding.Chain, $"The round {round} is not as it was logged, so nothing was disposed of, for that would hide it: {problem}.", "a leaf for every logged event",
                    "Run docpipeline archive verify. Put back what is wrong from a copy of the archive that verifies, then dispose.")]);
            }

            rounds.Add(listed);
        }

        return Outcome.Done<IReadOnlyList<DisposedRound>>(rounds);
    }

    /// <summary>The leaves that rounds on a list name, by index.</summary>
    internal static async Task<IReadOnlyDictionary<long, ObjectLeaf>> LeavesAsync(TransparencyLog log, IEnumerable<DisposedRound> rounds, CancellationToken cancellationToken)
    {
        Dictionary<long, ObjectLeaf> leaves = [];
        foreach (long index in rounds.SelectMany(round => round.Events).Select(each => each.Leaf).OfType<long>())
        {
            if (index >= 0 && await log.ReadAsync(index, cancellationToken).ConfigureAwait(false) is { } bytes && LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value)).Value is ObjectLeaf leaf)
                leaves[index] = leaf;
        }

        return leaves;
    }
}
