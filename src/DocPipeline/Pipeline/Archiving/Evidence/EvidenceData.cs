using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>What an evidence page carries. The page's script checks every member.</summary>
internal sealed record EvidenceData(
    string Name, string Id, string Waiting, string Style, string Key, string Checkpoint, IReadOnlyList<string> Leaves, IReadOnlyList<EvidenceEntry> Entries, IReadOnlyDictionary<string, string> Content);

/// <summary>An entry: its inventory in base 64, which says all of it, what changed in words, and the text with its changes as HTML.</summary>
internal sealed record EvidenceEntry(string Inventory, IReadOnlyList<string> Changes, string Redline);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EvidenceData))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
