using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Findings;

/// <summary>Writes a code as the text that it is.</summary>
public sealed class FindingCodeJsonConverter : JsonConverter<FindingCode>
{
    /// <inheritdoc/>
    public override FindingCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A code is a text."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FindingCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
