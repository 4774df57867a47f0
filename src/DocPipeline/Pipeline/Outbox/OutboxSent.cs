using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>What sending came to.</summary>
/// <param name="Sent">How many mails went out.</param>
/// <param name="Later">How many are tried again.</param>
/// <param name="Failed">How many failed for good.</param>
/// <param name="Waiting">How many wait because nothing can be sent as things are.</param>
/// <param name="Cleared">How many old requests, all of whose messages had come to their end, were cleared.</param>
/// <param name="Findings">What went wrong.</param>
public sealed record OutboxSent(int Sent, int Later, int Failed, int Waiting, int Cleared, IReadOnlyList<Finding> Findings);
