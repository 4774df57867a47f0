using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Requests;

/// <summary>A request as it is kept under its key.</summary>
internal sealed record KeptRequest
{
    /// <summary>A digest of what was asked, bound to the key.</summary>
    public required string Said { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>What came of it; absent while it runs.</summary>
    public KeptAnswer? Answer { get; init; }
}

/// <summary>How requests are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;
