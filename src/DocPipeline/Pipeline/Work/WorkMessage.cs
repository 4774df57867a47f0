using System.Text.Json;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Work;

/// <summary>A message of a queue: ids and nothing else, because queues are read by whoever looks after them.</summary>
public sealed record WorkMessage
{
    /// <summary>Names the piece of work; every delivery of the message carries the same.</summary>
    public required string RequestId { get; init; }

    /// <summary>The job that it is a part of; nothing for a message that somebody sent by itself.</summary>
    public string? Job { get; init; }

    /// <summary>The partnership.</summary>
    public string? Partnership { get; init; }

    /// <summary>The document to draft.</summary>
    public string? Document { get; init; }

    /// <summary>The round.</summary>
    public string? Round { get; init; }

    /// <summary>The kind of work, which follows from the queue and is not said again.</summary>
    public required WorkKind Kind { get; init; }

    /// <summary>Reads what a queue holds.</summary>
    /// <returns>The message; nothing when it is none of the queue's.</returns>
    public static WorkMessage? Read(WorkKind kind, string text)
    {
        try
        {
            return Read(kind, JsonElement.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same for a message that was parsed on its way.</summary>
    public static WorkMessage? Read(WorkKind kind, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        try
        {
            if (json.Deserialize(WorkMessageJson.Default.SentMessage) is not { } sent) return null;
            WorkMessage message = new() { Kind = kind, RequestId = sent.RequestId, Job = sent.Job, Partnership = sent.Partnership, Document = sent.Document, Round = sent.Round };
            return message.Fits() ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As it is sent.</summary>
    internal string Write() => JsonSerializer.Serialize(new SentMessage(RequestId, Job, Partnership, Document, Round), WorkMessageJson.Default.SentMessage);

    private bool Fits()
    {
        if (!Work.RequestId.TryRead(RequestId, out _) || (Job is { } job && !Jobs.JobId.TryRead(job, out _))) return false;
        if (Partnership is { } partnership && !PartnershipId.TryRead(partnership, out _)) return false;
        if (Document is { } document && !DocumentId.TryRead(document, out _)) return false;
        return Kind switch
        {
            WorkKind.GenerateDocuments => Partnership is not null && Document is not null && Round is null,
            WorkKind.ProcessReturn or WorkKind.CompleteRound => Job is not null && Partnership is not null && Round is not null && Document is null,
            _ => Job is null && Partnership is null && Document is null,
        };
    }
}
