using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Demonstration;
using DocPipeline.Web.Accounts;
using DocPipeline.Web.Api;
using DocPipeline.Web.Functions;

namespace DocPipeline.Web.Hosting;

/// <summary>The JSON of every door: source-generated, strict, camel case.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(FindingCodeJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(DraftAnswer))]
[JsonSerializable(typeof(IReadOnlyList<AddedSample>))]
[JsonSerializable(typeof(Finding[]))]
[JsonSerializable(typeof(GenerateDocumentMessage))]
internal sealed partial class WebJson : JsonSerializerContext;

/// <summary>Gives the framework the same options: those of a source-generated context do not reach minimal APIs by themselves.</summary>
internal static class StrictJson
{
    internal static IServiceCollection AddStrictJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        JsonSerializerOptions json = options.SerializerOptions;
        json.TypeInfoResolverChain.Insert(0, WebJson.Default);
        json.TypeInfoResolverChain.Insert(1, AccountsWebJson.Default);
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        foreach (JsonConverter converter in WebJson.Default.Options.Converters) json.Converters.Add(converter);
    });
}
