using System.Text;
using System.Text.Json;

namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>
/// Reads one inventory of any program and reports every rule of OCFL that it breaks by itself; what it has to agree with outside it is for
/// the validator. Nothing is assumed of the bytes.
/// </summary>
internal sealed class InventoryCheck
{
    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] keys = ["id", "type", "digestAlgorithm", "head", "contentDirectory", "manifest", "versions", "fixity"];

    private readonly OcflReport report;
    private readonly string place;
    private readonly RawInventory inventory = new();

    private InventoryCheck(OcflReport report, string place) => (this.report, this.place) = (report, place);

    /// <summary>Reads an inventory.</summary>
    /// <returns>What was understood, or nothing when the bytes are no JSON object at all.</returns>
    internal static RawInventory? Read(ReadOnlyMemory<byte> bytes, string place, OcflReport report)
    {
        try
        {
            _ = strictUtf8.GetCharCount(bytes.Span);
            using JsonDocument document = JsonDocument.Parse(bytes);
            return new InventoryCheck(report, place).Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            report.Add("E033", place, $"The inventory is no JSON in UTF-8: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair, which JSON can write and no Unicode text can hold.
            report.Add("E033", place, "The inventory holds a text that is no Unicode text.");
        }

        return null;
    }

    private RawInventory? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            report.Add("E033", place, "The inventory is no JSON object.");
            return null;
        }

        JsonMembers members = new(root, report, place, "the inventory");
        members.RefuseOthers(keys, name => name.ToLowerInvariant() switch { "versions" => "E044", "fixity" => "E055", _ => "E102" });
        ReadId(members);
        ReadType(members);
        ReadAlgorithm(members);
        ReadContentDirectory(members);
        new VersionBlockCheck(report, place, inventory).Read(members);
        ReadHead(members);
        ManifestCheck manifest = new(report, place, inventory);
        manifest.Read(members);
        manifest.ReadFixity(members);
        return inventory;
    }

    private void ReadId(JsonMembers members)
    {
        if (!members.Has("id", out JsonElement value)) report.Add("E036", place, "The inventory has no id.");
        else if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } id) report.Add("E037", place, "The id is no text, or empty.");
        else
        {
            inventory.Id = id;
            if (!Uris.IsUri(id)) report.Add("W005", place, $"The id ‘{id}’ is no URI.");
        }
    }

    private void ReadType(JsonMembers members)
    {
        if (!members.Has("type", out JsonElement value))
        {
            report.Add("E036", place, "The inventory has no type.");
            return;
        }

        string? type = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (OcflSpec spec in (OcflSpec[])[new(0), new(1)])
        {
            if (type == spec.InventoryType) inventory.Spec = spec;
        }

        if (inventory.Spec is null) report.Add("E038", place, $"The type ‘{JsonMembers.Shown(value)}’ names no version of OCFL that is known here.");
    }

    private void ReadAlgorithm(JsonMembers members)
    {
        if (!members.Has("digestAlgorithm", out JsonElement value))
        {
            report.Add("E036", place, "The inventory has no digestAlgorithm.");
            return;
        }

        string? algorithm = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (algorithm is "sha512" or "sha256") inventory.Algorithm = algorithm;
        else report.Add("E025", place, $"The digestAlgorithm is ‘{JsonMembers.Shown(value)}’.");
        if (algorithm == "sha256") report.Add("W004", place, "The digestAlgorithm is sha256.");
    }

    private void ReadContentDirectory(JsonMembers members)
    {
        if (!members.Has("contentDirectory", out JsonElement value)) return;
        string? name = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (string.IsNullOrEmpty(name)) report.Add("E108", place, "The contentDirectory is no text, or empty.");
        else if (name.Contains('/', StringComparison.Ordinal)) report.Add("E017", place, $"The contentDirectory ‘{name}’ has a slash.");
        else if (name is "." or "..") report.Add("E018", place, $"The contentDirectory is ‘{name}’.");
        else inventory.ContentDirectory = name;
    }

    private void ReadHead(JsonMembers members)
    {
        if (!members.Has("head", out JsonElement value))
        {
            report.Add("E036", place, "The inventory has no head.");
            return;
        }

        inventory.Head = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (inventory.Versions.Count == 0 || !inventory.KnowsVersions) return;
        string last = inventory.Versions.Last().Value.Folder;
        if (inventory.Head != last) report.Add("E040", place, $"The head is ‘{JsonMembers.Shown(value)}’, and the highest version is {last}.");
    }
}
