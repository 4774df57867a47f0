using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Findings;

/// <summary>Writes a severity in small letters.</summary>
public sealed class SeverityJsonConverter() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
