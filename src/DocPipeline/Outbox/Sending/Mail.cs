using DocPipeline.Outbox.Messages;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Sending;

/// <summary>A mail as it goes out: with name, address, and, where it has one, the link. It exists while it is sent and is never stored or printed.</summary>
internal sealed record Mail
{
    /// <summary>The name of the message, from which the Message-ID follows.</summary>
    public required MessageName Name { get; init; }

    /// <summary>What it is about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>Who sends it.</summary>
    public required MailOffice Office { get; init; }

    /// <summary>The name of whoever gets it.</summary>
    public required string ToName { get; init; }

    /// <summary>The address, in the form that any mail server takes.</summary>
    public required string ToAddress { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as a page.</summary>
    public required string Html { get; init; }

    /// <summary>What fills the gaps, for a service that keeps the texts itself.</summary>
    public required IReadOnlyDictionary<string, string> Gaps { get; init; }

    /// <summary>Whether an earlier try may have come through although nobody heard of it.</summary>
    public bool MayBeSent { get; init; }

    /// <summary>The Message-ID, without its angle brackets: the same at every try.</summary>
    internal string MessageId => $"{Name}@{Office.From[(Office.From.LastIndexOf('@') + 1)..]}";

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
