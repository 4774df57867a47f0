using System.Text.Json.Serialization;
using DocPipeline.Queues;

namespace DocPipeline.Pipeline.Work;

/// <summary>What there is to do in the background. Each kind has a queue of its name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkKind>))]
public enum WorkKind
{
    /// <summary>A document is drafted.</summary>
    [JsonStringEnumMemberName("generate-documents")]
    GenerateDocuments,

    /// <summary>A file that came back is checked and taken into its round.</summary>
    [JsonStringEnumMemberName("process-return")]
    ProcessReturn,

    /// <summary>A round that everybody has signed is completed.</summary>
    [JsonStringEnumMemberName("complete-round")]
    CompleteRound,

    /// <summary>What is due in the outbox is sent.</summary>
    [JsonStringEnumMemberName("send-mail")]
    SendMail,
}

/// <summary>The queues of the kinds of work.</summary>
public static class WorkKinds
{
    // In the order in which a program with little time takes them: somebody waits for a return.
    private static readonly Dictionary<WorkKind, QueueName> queues = new()
    {
        [WorkKind.ProcessReturn] = QueueName.Of("process-return"),
        [WorkKind.CompleteRound] = QueueName.Of("complete-round"),
        [WorkKind.SendMail] = QueueName.Of("send-mail"),
        [WorkKind.GenerateDocuments] = QueueName.Of("generate-documents"),
    };

    /// <summary>Every kind.</summary>
    public static IReadOnlyCollection<WorkKind> All => queues.Keys;

    /// <summary>How often a message is tried before it is put aside.</summary>
    public const int MostTries = 5;

    /// <summary>The queue of a kind.</summary>
    public static QueueName QueueOf(WorkKind kind) => queues[kind];

    /// <summary>The kind that a queue is for; nothing where there is none.</summary>
    public static WorkKind? Of(string queue) => queues.FirstOrDefault(each => each.Value.Value == queue) is { Value: not null } found ? found.Key : null;
}
