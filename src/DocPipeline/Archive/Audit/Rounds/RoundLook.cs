using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Rounds.Events;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>What was seen of one round, before the log is asked about it.</summary>
internal sealed class RoundLook(RoundId round)
{
    /// <summary>The round.</summary>
    internal RoundId Round => round;

    /// <summary>The bytes of every event that is there, by number.</summary>
    internal SortedDictionary<int, ReadOnlyMemory<byte>> Bytes { get; } = [];

    /// <summary>Those of them that can be read and lie where they belong.</summary>
    internal SortedDictionary<int, RoundEvent> Events { get; } = [];

    /// <summary>The attachments that lie there, named by an event or not.</summary>
    internal IReadOnlyList<Sha512> Files { get; init; } = [];

    /// <summary>What is wrong within the round.</summary>
    internal List<AuditFinding> Findings { get; } = [];

    /// <summary>How many attachments were read, and their bytes.</summary>
    internal (long Files, long Bytes) Read { get; set; }

    /// <summary>The round's salt, where its first event can be read.</summary>
    internal string? Salt => Events.GetValueOrDefault(1)?.Salt;

    /// <summary>What the log calls the round, where its first event can be read.</summary>
    internal ObjectCommitment? Commitment => Salt is { } salt ? ObjectCommitment.Of(Convert.FromHexString(salt), round.Object.Value) : null;

    /// <summary>The number of the last event.</summary>
    internal int Last => Bytes.Count == 0 ? 0 : Bytes.Keys.Last();

    /// <summary>Whether the last event closes the round.</summary>
    internal bool IsClosed => Events.GetValueOrDefault(Last) is { Closes: true };

    /// <summary>How many events at its end are not logged: nothing is bound to the last of them yet.</summary>
    internal int Unbound => Events.Values.Reverse().TakeWhile(each => !each.IsLogged).Count();
}
