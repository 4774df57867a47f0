using System.Text.Json;
using System.Text.Json.Serialization;
using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Pipeline.Accounts.SigningIn;

namespace DocPipeline.Pipeline.Accounts;

/// <summary>How the blobs of accounts are written: strict, and the same text for the same facts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountRegister))]
[JsonSerializable(typeof(KeptSession))]
[JsonSerializable(typeof(CountedTries))]
[JsonSerializable(typeof(KeptWordCode))]
[JsonSerializable(typeof(AccessEntry))]
[JsonSerializable(typeof(AccessOutcome))]
[JsonSerializable(typeof(AccessDay))]
internal sealed partial class AccountsJson : JsonSerializerContext
{
    /// <summary>Reads a blob of ours.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static T Read<T>(BlobName name, ReadOnlyMemory<byte> bytes)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, typeof(T), Default) as T ?? throw new InvalidDataException($"The blob {name} is damaged.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The blob {name} is damaged.", e);
        }
    }

    /// <summary>The bytes of a blob.</summary>
    internal static byte[] Write<T>(T value)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(value, typeof(T), Default);
}
