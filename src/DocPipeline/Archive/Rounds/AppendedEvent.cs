using DocPipeline.Archive.Rounds.Events;

namespace DocPipeline.Archive.Rounds;

/// <summary>An event that is in its round and, where it is logged, in the log: from now on it is never lost.</summary>
/// <param name="Event">The event.</param>
/// <param name="Leaf">The index of its leaf; absent when it is not logged.</param>
/// <param name="WasThere">Whether the same request had made it before.</param>
internal sealed record AppendedEvent(RoundEvent Event, long? Leaf, bool WasThere);
