using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Ocfl.Inventories;

/// <summary>Writes an inventory as JSON, always in the same way.</summary>
internal static class InventoryText
{
    // The file is read by people and by programs that read JSON, never put into a web page: letters stay letters.
    private static readonly JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write(OcflInventory inventory)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("id", inventory.Id.Value);
            json.WriteString("type", OcflSpec.Current.InventoryType);
            json.WriteString("digestAlgorithm", "sha512");
            json.WriteString("head", inventory.Head.ToString());
            json.WriteStartObject("manifest");
            foreach ((Sha512 digest, string path) in inventory.Manifest.OrderBy(entry => entry.Key.Hex, StringComparer.Ordinal)) WriteList(json, digest, [path]);
            json.WriteEndObject();
            json.WriteStartObject("versions");
            VersionNumber number = VersionNumber.First;
            foreach (OcflVersion version in inventory.Versions)
            {
                WriteVersion(json, number, version);
                number = number.Next;
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteVersion(Utf8JsonWriter json, VersionNumber number, OcflVersion version)
    {
        json.WriteStartObject(number.ToString());
        json.WriteString("created", Rfc3339.Write(version.CreatedAt));
        json.WriteStartObject("state");
        foreach (IGrouping<Sha512, LogicalPath> files in version.State.GroupBy(file => file.Value, file => file.Key).OrderBy(files => files.Key.Hex, StringComparer.Ordinal))
            WriteList(json, files.Key, files.Select(path => path.Value).Order(StringComparer.Ordinal));
        json.WriteEndObject();
        json.WriteString("message", version.Message);
        json.WriteStartObject("user");
        json.WriteString("name", version.User.Name);
        if (version.User.Address is { } address) json.WriteString("address", address);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, Sha512 digest, IEnumerable<string> paths)
    {
        json.WriteStartArray(digest.Hex);
        foreach (string path in paths) json.WriteStringValue(path);
        json.WriteEndArray();
    }
}
