using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Work;

/// <summary>A message as it is sent: what it says besides is a mistake.</summary>
internal sealed record SentMessage(string RequestId, string? Job = null, string? Partnership = null, string? Document = null, string? Round = null);

/// <summary>How messages are written: strict, camel case, on one line.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SentMessage))]
internal sealed partial class WorkMessageJson : JsonSerializerContext;
