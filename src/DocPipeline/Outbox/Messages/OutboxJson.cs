using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Outbox.Messages;

/// <summary>How the blobs of the outbox are written: strict, and the same text for the same facts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageBatch))]
[JsonSerializable(typeof(BatchOrder))]
internal sealed partial class OutboxJson : JsonSerializerContext
{
    /// <summary>The bytes of a batch.</summary>
    internal static byte[] Write(MessageBatch batch) => JsonSerializer.SerializeToUtf8Bytes(batch, Default.MessageBatch);

    /// <summary>The bytes of an order, to compare it with another.</summary>
    internal static byte[] Write(BatchOrder order) => JsonSerializer.SerializeToUtf8Bytes(order, Default.BatchOrder);

    /// <summary>Reads a batch; nothing when the bytes are none that this program wrote.</summary>
    internal static MessageBatch? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, Default.MessageBatch) is { Form: 1 } batch ? batch : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
