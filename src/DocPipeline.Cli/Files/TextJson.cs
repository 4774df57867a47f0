using System.Text.Json.Serialization;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Cli.Files;

/// <summary>How the words of a file are written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DocumentText))]
internal sealed partial class TextJson : JsonSerializerContext;
