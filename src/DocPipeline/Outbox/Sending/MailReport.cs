using DocPipeline.Outbox.Messages;

namespace DocPipeline.Outbox.Sending;

/// <summary>What became of a message, for the events of its round.</summary>
/// <param name="Message">Which one.</param>
/// <param name="Order">What it was to say to whom.</param>
/// <param name="State">Sent, failed or bounced.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it failed or came back, in words that name nobody.</param>
internal sealed record MailReport(MessageName Message, MessageOrder Order, MessageState State, DateTimeOffset At, string? Reason)
{
    /// <summary>An id that is the same however often it is reported, so that the round records it once.</summary>
    internal string EventId => $"{Message.Request}-{Message.Number}-{State.ToString().ToLowerInvariant()}";
}
