using System.Globalization;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Retention.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>Holds rounds against the log: each logged event has its leaf once and in order, and each leaf of a round has its event.</summary>
/// <param name="leaves">The leaves.</param>
/// <param name="sealedSize">How many leaves a checkpoint covers.</param>
internal sealed class RoundLeafAudit(LoggedLeaves leaves, long sealedSize)
{
    private readonly HashSet<long> explained = [];
    private readonly Dictionary<ObjectCommitment, RoundId> rounds = [];
    private readonly Dictionary<Sha512, (RoundId Round, int Number)> events = [];

    /// <summary>Learns which event has a digest, from a round or from an entry in which it was filed.</summary>
    internal void Learn(RoundId round, int number, Sha512 digest, string? salt)
    {
        events.TryAdd(digest, (round, number));
        if (salt is not null) rounds.TryAdd(ObjectCommitment.Of(Convert.FromHexString(salt), round.Object.Value), round);
    }

    /// <summary>Takes the leaves of a round that rightly went: its list names each, and was held against them.</summary>
    internal void Explain(DisposedRound gone)
    {
        foreach ((int at, DisposedEvent each) in gone.Events.Index())
        {
            Learn(gone.Round, at + 1, each.Digest, gone.Salt);
            if (each.Leaf is { } leaf) explained.Add(leaf);
        }
    }

    /// <summary>Finds the leaves of a round's events.</summary>
    internal IEnumerable<AuditFinding> Check(RoundLook look)
    {
        foreach ((int number, ReadOnlyMemory<byte> bytes) in look.Bytes) Learn(look.Round, number, Sha512.Of(bytes.Span), number == 1 ? look.Salt : null);
        foreach ((int number, RoundEvent each) in look.Events)
            if (each.Previous is { } previous) Learn(look.Round, number - 1, previous, salt: null);
        if (look.Salt is not { } salt) yield break;

        long before = -1;
        foreach ((int number, RoundEvent each) in look.Events.Where(each => each.Value.IsLogged))
        {
            ObjectLeaf leaf = each.ToLeaf(salt);
            IReadOnlyList<long> at = leaves.Find(leaf);
            explained.UnionWith(at);
            string what = Said($"Event {number} of {look.Round}");
            if (at.Count == 0)
            {
                IReadOnlyList<long> others = leaves.Of(leaf.Object, number);
                explained.UnionWith(others);
                if (others.Count > 0) yield return Of(RoundAuditCode.Altered, Said($"{what} is not the event that was logged: leaf {others[0]} states another digest, word or time."), others[0], $"the event whose digest {LogNames.Leaf(others[0])} states");
                else if (number == look.Last) yield return Of(AuditCode.Unfinished, $"{what} is there and not in the log yet: a program died or is about to log it, or somebody put it there.", null, null, "Compare the event with what was handed in. If it is right, recover: that logs it.", Severity.Warning);
                else yield return Of(RoundAuditCode.NotLogged, $"{what} is not in the log, although another event follows it: it was altered or put there, or its leaf was altered or taken away.", null, "a leaf for every logged event", "Compare the event with a copy of the archive that verifies, and put back the one of the two that is wrong.");
                continue;
            }

            if (at.Count > 1) yield return Of(AuditCode.LeafTwice, Said($"{what} is in the log {at.Count} times: at {string.Join(", ", at)}."), at[1], "each event once", "Find out who can write to the store; no program of ours logs an event twice.");
            if (at[0] <= before || at[0] < each.LogSize) yield return Of(AuditCode.LeafOrder, Said($"{what} is in the log at {at[0]}, before something that it came after."), at[0], "leaves in the order in which events were made");
            if (look.Events.GetValueOrDefault(number + 1) is { } next && next.Confirmed != at[0]) yield return Of(RoundAuditCode.Chain, Said($"{what} is in the log at {at[0]}, and the event after it names leaf {next.Confirmed}."), at[0], "the leaf that the next event names", also: RoundNames.EventOf(look.Round, number + 1));
            if (at[0] >= sealedSize) yield return Of(AuditCode.Unsealed, Said($"{what} is in the log at {at[0]}, and no checkpoint covers it yet."), at[0], null, "Seal the log.", Severity.Note);
            before = at[0];

            AuditFinding Of(FindingCode code, string message, long? index, string? expected, string mend = AuditCode.FromCopy, Severity severity = Severity.Error, BlobName? also = null) =>
                new(AuditCode.At(RoundNames.EventOf(look.Round, number), code, message, expected, mend, severity) with { Also = also is not null ? new Place(also.Value) : index is { } leafAt ? new Place(LogNames.Leaf(leafAt).Value) : null })
                {
                    Round = look.Round, RoundEvent = number, Leaf = index,
                };
        }
    }

    /// <summary>After all rounds: the leaves whose events are not there.</summary>
    internal IEnumerable<AuditFinding> Orphans()
    {
        foreach ((long index, ObjectLeaf leaf) in leaves.Rounds)
        {
            if (explained.Contains(index)) continue;
            string said = Said($"Leaf {index} says that event {leaf.Entry} of a round was made on {leaf.At} (‘{leaf.Event}’)");
            BlobName own = LogNames.Leaf(index);
            if (RoundOf(leaf) is { } round)
            {
                yield return new AuditFinding(AuditCode.At(
                    RoundNames.EventOf(round, leaf.Entry), RoundAuditCode.Gone, Said($"{said}: it is event {leaf.Entry} of {round}, and that is gone or was altered, or the round's first event was."), "every event that was ever logged", "Put the event back from a copy of the archive that verifies, or from the entry in which the round was filed.") with { Also = new Place(own.Value) })
                {
                    Round = round, RoundEvent = leaf.Entry, Leaf = index,
                };
            }
            else
            {
                yield return new AuditFinding(AuditCode.At(
                    own, RoundAuditCode.Gone, $"{said}, and no event of the archive is the one. The log does not name rounds, so which one it was shows in a copy of the archive.", "every event that was ever logged",
                    $"Look in a copy of the archive for an event with the digest {leaf.Inventory.Hex[..16]}…, and put its round back."))
                {
                    RoundEvent = leaf.Entry, Leaf = index,
                };
            }
        }
    }

    /// <summary>The round of which a leaf speaks, as far as anything in the store still tells it.</summary>
    internal RoundId? RoundOf(ObjectLeaf leaf) =>
        rounds.TryGetValue(leaf.Object, out RoundId? round) ? round : events.TryGetValue(leaf.Inventory, out (RoundId Round, int Number) known) && known.Number == leaf.Entry ? known.Round : null;

    /// <summary>The leaf of an event at an index.</summary>
    internal ObjectLeaf? At(long index) => leaves.Rounds.GetValueOrDefault(index);

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
