namespace DocPipeline.Outbox.Messages;

/// <summary>The messages of one request in one blob, so that sixty invitations cost three writes and not a hundred and eighty.</summary>
internal sealed record MessageBatch
{
    /// <summary>The form of the blob.</summary>
    public int Form { get; init; } = 1;

    /// <summary>The round's id, or that of an amendment.</summary>
    public required string About { get; init; }

    /// <summary>The request's id.</summary>
    public required string Request { get; init; }

    /// <summary>Random letters that go into the Message-IDs, so that nobody outside can make a bounce of a mail that they have not seen.</summary>
    public required string Seal { get; init; }

    /// <summary>When it was asked for, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Facts that all the messages share.</summary>
    public SortedDictionary<string, string> Facts { get; init; } = [];

    /// <summary>The messages; the first has the number 1.</summary>
    public required IReadOnlyList<OutboxMessage> Messages { get; init; }

    /// <summary>The name of a message of the batch.</summary>
    /// <param name="number">Counted from 1.</param>
    internal MessageName NameOf(int number) => MessageName.Of(About, Request, number, Seal);

    /// <summary>The batch with one message changed.</summary>
    internal MessageBatch With(int number, OutboxMessage message) => this with { Messages = [.. Messages.Select((m, i) => i == number - 1 ? message : m)] };

    /// <summary>Whether it is what somebody asks for again.</summary>
    internal bool IsOf(BatchOrder order) => OutboxJson.Write(Order).AsSpan().SequenceEqual(OutboxJson.Write(order));

    private BatchOrder Order => new() { About = About, Request = Request, Facts = Facts, Messages = [.. Messages.Select(m => m.Order)] };
}
