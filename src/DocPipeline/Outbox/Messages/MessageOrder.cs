using System.Text.Json.Serialization;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Messages;

/// <summary>What is to be sent to whom, without a name, an address or a link: those are put in when it is sent.</summary>
internal sealed record MessageOrder
{
    /// <summary>What it is about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>The id of the person who gets it, as the contact data has it.</summary>
    public required string Person { get; init; }

    /// <summary>The language it is written in.</summary>
    [JsonConverter(typeof(KebabCase<Language>))]
    public Language Language { get; init; }

    /// <summary>The terms of the link that goes with it, where one does.</summary>
    public LinkOrder? Link { get; init; }

    /// <summary>Facts of this message, beside those of its batch: names of gaps with what stands there. Dates are written 2009-05-31.</summary>
    public SortedDictionary<string, string> Facts { get; init; } = [];

    /// <summary>Other people whom the text names, by the names of the gaps and the people's ids.</summary>
    public SortedDictionary<string, string> People { get; init; } = [];

    /// <summary>Not before this instant.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
