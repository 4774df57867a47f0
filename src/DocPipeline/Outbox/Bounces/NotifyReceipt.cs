using System.Text.Json.Serialization;

namespace DocPipeline.Outbox.Bounces;

/// <summary>What is read of a delivery receipt of GOV.UK Notify; it holds the address too, which is not read.</summary>
internal sealed record NotifyReceipt
{
    public string? Reference { get; init; }

    public string? Status { get; init; }
}

/// <summary>How GOV.UK Notify writes its receipts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 16)]
[JsonSerializable(typeof(NotifyReceipt))]
internal sealed partial class BounceJson : JsonSerializerContext;
