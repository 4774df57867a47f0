using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Pipeline.Signing.Links;

/// <summary>A link that somebody opened, and that is good.</summary>
/// <param name="Slot">The place that it is for.</param>
/// <param name="Generation">Its number.</param>
/// <param name="Status">Where the round stands.</param>
public sealed record OpenedLink(string Slot, int Generation, RoundStatus Status);
