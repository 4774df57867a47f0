using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Signing.Terms;

/// <summary>Writes a language as its code of ISO 639-1, and reads it.</summary>
internal sealed class LanguageConverter : JsonConverter<Language>
{
    /// <inheritdoc/>
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (reader.TokenType == JsonTokenType.String ? reader.GetString() : null) switch
    {
        "en" => Language.En,
        "cy" => Language.Cy,
        _ => throw new JsonException("A language is en or cy."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) => writer.WriteStringValue(value == Language.Cy ? "cy" : "en");
}
