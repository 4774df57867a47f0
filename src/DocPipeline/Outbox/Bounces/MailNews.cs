using DocPipeline.Outbox.Messages;

namespace DocPipeline.Outbox.Bounces;

/// <summary>What came back, and for which message. It holds nothing of what was written: that may name anybody.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">The message that it quotes; whether there is one of this name, the outbox tells.</param>
/// <param name="Status">The status of RFC 3463, such as <c>5.1.1</c>; nothing where none was given.</param>
/// <param name="Reason">The same in words.</param>
internal sealed record MailNews(MailNewsKind Kind, MessageName Message, string? Status, string? Reason);
