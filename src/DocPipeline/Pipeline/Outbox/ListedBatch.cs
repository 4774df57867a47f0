namespace DocPipeline.Pipeline.Outbox;

/// <summary>A request of the outbox.</summary>
/// <param name="About">The round, or the amendment.</param>
/// <param name="Request">The request.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Messages">Its messages.</param>
public sealed record ListedBatch(string About, string Request, DateTimeOffset CreatedAt, IReadOnlyList<ListedMessage> Messages);

/// <summary>A message, without address and link.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Language">The language.</param>
/// <param name="Person">The id of whoever gets it.</param>
/// <param name="Name">Their name, where it was asked for and the contact data can be read.</param>
/// <param name="Slot">The slot of the round, where it carries a link.</param>
/// <param name="State">How far it is.</param>
/// <param name="At">When it is due or tried again, or came to its end.</param>
/// <param name="Reason">Why it failed, was put off or came back.</param>
public sealed record ListedMessage(int Number, string Kind, string Language, string Person, string? Name, string? Slot, string State, DateTimeOffset At, string? Reason);

/// <summary>What is in the outbox.</summary>
/// <param name="Batches">The requests, by name.</param>
public sealed record OutboxListed(IReadOnlyList<ListedBatch> Batches);
