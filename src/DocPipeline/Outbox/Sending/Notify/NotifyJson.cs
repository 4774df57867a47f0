using System.Text.Json.Serialization;

namespace DocPipeline.Outbox.Sending.Notify;

/// <summary>What is asked of the service.</summary>
internal sealed record NotifyRequest
{
    public required string EmailAddress { get; init; }

    public required Guid TemplateId { get; init; }

    public required IReadOnlyDictionary<string, string> Personalisation { get; init; }

    public required string Reference { get; init; }

    public Guid? EmailReplyToId { get; init; }
}

/// <summary>The mails of the service with one reference.</summary>
internal sealed record NotifyList
{
    public IReadOnlyList<NotifyListed>? Notifications { get; init; }
}

/// <summary>A mail of the service.</summary>
internal sealed record NotifyListed
{
    public string? Reference { get; init; }
}

/// <summary>What the service says is wrong.</summary>
internal sealed record NotifyErrors
{
    public IReadOnlyList<NotifyError>? Errors { get; init; }
}

/// <summary>One thing that is wrong.</summary>
internal sealed record NotifyError
{
    public string? Error { get; init; }

    public string? Message { get; init; }
}

/// <summary>How the service writes: it may add members at any time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NotifyRequest))]
[JsonSerializable(typeof(NotifyList))]
[JsonSerializable(typeof(NotifyErrors))]
internal sealed partial class NotifyJson : JsonSerializerContext;
