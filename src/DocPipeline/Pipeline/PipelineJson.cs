using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Waiting;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Pipeline.Work.Timed;

namespace DocPipeline.Pipeline;

/// <summary>How the pipeline's own blobs are written: strict, camel case, the same text for the same facts.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(FindingCodeJsonConverter), typeof(SeverityJsonConverter)])]
[JsonSerializable(typeof(WorkOutcome))]
[JsonSerializable(typeof(WorkTrouble))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobStanding))]
[JsonSerializable(typeof(KeptUpload))]
[JsonSerializable(typeof(UnsentJob))]
[JsonSerializable(typeof(TimerRun))]
[JsonSerializable(typeof(ReviewDay))]
[JsonSerializable(typeof(AuditOutcome))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(AboutWaiting))]
[JsonSerializable(typeof(CalendarLink))]
internal sealed partial class PipelineJson : JsonSerializerContext;
