using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>How the catalogue's blobs are written: one text for the same facts, and a reader that takes no other.</summary>
[JsonSerializable(typeof(CatalogueList))]
[JsonSerializable(typeof(CatalogueIndex))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    /// <summary>The number of the form. A program leaves a catalogue of a later form alone, and reads the objects instead.</summary>
    internal const int CurrentFormat = 1;

    /// <summary>What the names of all blobs of the catalogue begin with.</summary>
    internal const string Prefix = "catalogue/";

    // Names of people and places are to be read by people, too.
    private static readonly CatalogueJson plain = new(new JsonSerializerOptions(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The list of all partnerships.</summary>
    internal static BlobName IndexName { get; } = BlobName.Of($"{Prefix}_partnerships.json");

    /// <summary>The list of a partnership.</summary>
    internal static BlobName NameOf(string partnership) => BlobName.Of($"{Prefix}{partnership}.json");

    internal static byte[] Write(CatalogueList list) => JsonSerializer.SerializeToUtf8Bytes(list, plain.CatalogueList);

    internal static byte[] Write(CatalogueIndex index) => JsonSerializer.SerializeToUtf8Bytes(index, plain.CatalogueIndex);

    /// <summary>Reads a list, exactly as it is written; nothing for anything else.</summary>
    internal static CatalogueList? ReadList(ReadOnlyMemory<byte> bytes) =>
        Read(bytes, plain.CatalogueList) is { Format: CurrentFormat } list && AreInOrder(list.Objects, row => row.Id) && list.Objects.All(row => IsSound(row, list.Partnership)) ? list : null;

    /// <summary>Reads the list of all partnerships, exactly as it is written; nothing for anything else.</summary>
    internal static CatalogueIndex? ReadIndex(ReadOnlyMemory<byte> bytes) =>
        Read(bytes, plain.CatalogueIndex) is { Format: CurrentFormat, LogSize: >= 0 } index && AreInOrder(index.Partnerships, listed => listed.Partnership) ? index : null;

    /// <summary>Whether some bytes are a list of a later form, whatever else stands in it.</summary>
    internal static bool IsLater(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("format", out JsonElement format)
                && format.ValueKind == JsonValueKind.Number && format.TryGetInt32(out int number) && number > CurrentFormat;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // What can be worked out from the row itself has to be so.
    private static bool IsSound(CatalogueRow row, string partnership) =>
        ObjectId.TryRead(row.Id, out ObjectId? id) && CataloguePlace.Of(id) == new CataloguePlace(partnership, row.Kind, row.Name) && row.Entries > 0 && Rfc3339.Read(row.Last.At) is not null;

    private static bool AreInOrder<TItem>(IReadOnlyList<TItem> items, Func<TItem, string> key) =>
        items.Zip(items.Skip(1)).All(pair => string.CompareOrdinal(key(pair.First), key(pair.Second)) < 0);

    private static T? Read<T>(ReadOnlyMemory<byte> bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            T? read = JsonSerializer.Deserialize(bytes.Span, type);
            return read is not null && JsonSerializer.SerializeToUtf8Bytes(read, type).AsSpan().SequenceEqual(bytes.Span) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
