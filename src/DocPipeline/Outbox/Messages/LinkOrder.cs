using DocPipeline.Outbox.Links;

namespace DocPipeline.Outbox.Messages;

/// <summary>The terms of the link that a message carries; the link itself is in no blob.</summary>
/// <param name="Slot">The slot of the round.</param>
/// <param name="Issued">The digest of the issued document.</param>
/// <param name="Generation">Which of the slot's links, counted from 1.</param>
/// <param name="ExpiresAt">The first instant at which it is no longer good.</param>
internal sealed record LinkOrder(string Slot, string Issued, int Generation, DateTimeOffset ExpiresAt)
{
    /// <summary>The terms, in a round.</summary>
    internal LinkTerms In(string round) => new(round, Slot, Issued, Generation, ExpiresAt);
}
