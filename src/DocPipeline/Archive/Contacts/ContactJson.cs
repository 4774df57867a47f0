using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Archive.Contacts.Erasing;
using DocPipeline.Archive.Contacts.Sealing;

namespace DocPipeline.Archive.Contacts;

/// <summary>How contact data, its keys and its erasures are written: strict, and the same text for the same facts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(PersonKeyText))]
[JsonSerializable(typeof(ErasureText))]
internal sealed partial class ContactJson : JsonSerializerContext;
