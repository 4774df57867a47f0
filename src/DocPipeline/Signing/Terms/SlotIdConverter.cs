using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Signing.Terms;

/// <summary>Writes a place as its id, and reads it.</summary>
internal sealed class SlotIdConverter : JsonConverter<SlotId>
{
    /// <inheritdoc/>
    public override SlotId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && SlotId.TryRead(reader.GetString(), out SlotId? id) ? id.Value : throw new JsonException("A place is an organisation's id, or that and a capacity.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SlotId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
