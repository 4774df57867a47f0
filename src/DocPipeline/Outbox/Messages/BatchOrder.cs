namespace DocPipeline.Outbox.Messages;

/// <summary>What one request asks to be sent: one invitation, or a whole round's.</summary>
internal sealed record BatchOrder
{
    /// <summary>The round's id; for a notice of amendment an id of the same form that names the amendment.</summary>
    public required string About { get; init; }

    /// <summary>The request's id, of the same form: asked for again, it makes no second message.</summary>
    public required string Request { get; init; }

    /// <summary>Facts that all the messages share.</summary>
    public SortedDictionary<string, string> Facts { get; init; } = [];

    /// <summary>The messages; they are numbered from 1.</summary>
    public required IReadOnlyList<MessageOrder> Messages { get; init; }
}
