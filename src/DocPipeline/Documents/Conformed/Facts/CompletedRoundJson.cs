using System.Text.Json.Serialization;

namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>The facts as one text, so that a digest can stand for what a certificate was made from.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CompletedRound))]
internal sealed partial class CompletedRoundJson : JsonSerializerContext;
