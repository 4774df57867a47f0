using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocPipeline.Archive.Ocfl.Validation.Objects;

namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>
/// Where <c>ocfl_layout.json</c> says that objects lie. The layouts 0002 (flat) and 0004 (hashed) are worked out; of the others only the
/// name is checked.
/// </summary>
internal sealed class ObjectPlaces
{
    private readonly Func<string, string>? placeOf;

    private ObjectPlaces(Func<string, string>? placeOf, bool isDeclared) => (this.placeOf, IsDeclared) = (placeOf, isDeclared);

    /// <summary>Whether the root says how its objects are placed.</summary>
    internal bool IsDeclared { get; }

    /// <summary>The path at which an object has to lie; nothing when it cannot be worked out.</summary>
    internal string? PlaceOf(string id) => placeOf?.Invoke(id);

    /// <summary>Reads the two files of a storage root.</summary>
    internal static async Task<ObjectPlaces> ReadAsync(ObjectFolder root, OcflReport report, CancellationToken cancellationToken)
    {
        const string File = "ocfl_layout.json";
        if (!root.HasFile(File) || await root.ReadAsync(File, cancellationToken).ConfigureAwait(false) is not { } bytes) return new ObjectPlaces(null, isDeclared: false);
        string place = root.PlaceOf(File);
        if (Parse(bytes) is not { } layout || !layout.TryGetProperty("extension", out JsonElement extension) || !layout.TryGetProperty("description", out _))
        {
            report.Add("E070", place, "The file is no JSON object with an extension and a description.");
            return new ObjectPlaces(null, isDeclared: true);
        }

        string name = extension.ToString();
        if (extension.ValueKind != JsonValueKind.String || !RegisteredExtensions.IsLayout(name))
            report.Add("E071", place, $"The extension ‘{name}’ is none that is registered for placing objects.");
        byte[]? config = await root.ReadAsync($"extensions/{name}/config.json", cancellationToken).ConfigureAwait(false);
        return new ObjectPlaces(name switch { "0002-flat-direct-storage-layout" => id => id, OcflLayout.Extension => Hashed(config is null ? null : Parse(config)), _ => null }, isDeclared: true);
    }

    private static Func<string, string>? Hashed(JsonElement? config)
    {
        string algorithm = Value(config, "digestAlgorithm")?.ToString() ?? "sha256";
        int size = Number(config, "tupleSize"), count = Number(config, "numberOfTuples");
        bool isShort = Value(config, "shortObjectRoot")?.ValueKind == JsonValueKind.True;
        Func<byte[], byte[]>? hash = algorithm switch { "sha256" => SHA256.HashData, "sha512" => SHA512.HashData, "md5" => Md5, "sha1" => Sha1, _ => null };
        if (hash is null || size < 0 || count < 0 || size * count > hash([]).Length * 2) return null;
        return id =>
        {
            string digest = Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(id)));
            return string.Join('/', Enumerable.Range(0, count).Select(n => digest.Substring(n * size, size)).Append(isShort ? digest[(size * count)..] : digest));
        };
    }

    // Not for security: the folders of a root that another program has laid out.
#pragma warning disable CA5350, CA5351
    private static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);

    private static byte[] Sha1(byte[] bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350, CA5351

    private static JsonElement? Value(JsonElement? config, string key) => config is { } json && json.TryGetProperty(key, out JsonElement value) ? value : null;

    private static int Number(JsonElement? config, string key) => Value(config, key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) ? number : 3;

    private static JsonElement? Parse(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
