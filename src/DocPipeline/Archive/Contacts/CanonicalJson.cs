using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DocPipeline.Archive.Contacts;

/// <summary>Reads JSON that this program wrote, and no other form of it.</summary>
internal static class CanonicalJson
{
    /// <summary>The text of a fact.</summary>
    internal static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>Reads it, exactly as <see cref="Write"/> writes it; nothing for any other bytes.</summary>
    internal static T? Read<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type) is { } read && bytes.SequenceEqual(Write(read, type)) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
