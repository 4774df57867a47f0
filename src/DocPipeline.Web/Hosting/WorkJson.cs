using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Findings;
using DocPipeline.Web.Api;

namespace DocPipeline.Web.Hosting;

/// <summary>The JSON of jobs and of the work behind the answers; as strict as all the rest.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(FindingCodeJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(JobRequest))]
[JsonSerializable(typeof(JobAnswer))]
[JsonSerializable(typeof(IReadOnlyList<ListedJob>))]
[JsonSerializable(typeof(WorkAnswer))]
internal sealed partial class WorkJson : JsonSerializerContext;
