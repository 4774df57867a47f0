using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Outbox.Messages;

/// <summary>Writes the members of an enumeration in small letters with hyphens, and reads nothing else.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
