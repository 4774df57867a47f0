namespace DocPipeline.Outbox.Messages;

/// <summary>One message of a batch, with how far it is.</summary>
internal sealed record OutboxMessage
{
    /// <summary>What is to be sent to whom.</summary>
    public required MessageOrder Order { get; init; }

    /// <summary>How far it is.</summary>
    public MessageState State { get; init; }

    /// <summary>How often sending it was tried and did not come to an end.</summary>
    public int Tries { get; init; }

    /// <summary>When it is tried again, where it was put off.</summary>
    public DateTimeOffset? AgainAt { get; init; }

    /// <summary>Who is sending it.</summary>
    public string? Lease { get; init; }

    /// <summary>Until when they may.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>When it was sent, or came to another end.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Why it failed, was put off or came back, in words that name nobody.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether nothing more is done with it.</summary>
    internal bool IsSettled => State is not (MessageState.Waiting or MessageState.Sending);

    /// <summary>Whether it is to be sent now: it is due and nobody is at it.</summary>
    internal bool IsDue(DateTimeOffset now) => State switch
    {
        MessageState.Waiting => now >= (AgainAt ?? Order.DueAt),
        MessageState.Sending => now >= LeasedUntil,
        _ => false,
    };
}
