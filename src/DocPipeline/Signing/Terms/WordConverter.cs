using System.Text.Json.Serialization;

namespace DocPipeline.Signing.Terms;

/// <summary>Writes a value by its word, and reads no other way of writing it: by default a number is taken as well, even one that stands for nothing.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
