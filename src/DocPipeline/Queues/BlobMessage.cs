using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Queues;

/// <summary>A message as its blob has it.</summary>
/// <param name="Text">What was sent.</param>
/// <param name="SentAt">When.</param>
/// <param name="Tries">How often it has been handed out.</param>
/// <param name="VisibleAt">When it may be handed out again.</param>
/// <param name="TakenBy">Which program has it; nothing when none has.</param>
/// <param name="TakenAt">Since when.</param>
internal sealed record BlobMessage(string Text, DateTimeOffset SentAt, int Tries, DateTimeOffset VisibleAt, string? TakenBy = null, DateTimeOffset? TakenAt = null)
{
    internal static BlobMessage Read(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, QueuesJson.Default.BlobMessage) ?? throw new JsonException("A message of a queue is empty.");

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, QueuesJson.Default.BlobMessage);
}

/// <summary>How messages are written into blobs: strict, camel case.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BlobMessage))]
internal sealed partial class QueuesJson : JsonSerializerContext;
