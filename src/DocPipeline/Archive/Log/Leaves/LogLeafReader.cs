using System.Globalization;
using System.Text;
using System.Text.Json;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Leaves;

/// <summary>
/// Reads a leaf strictly: the members of its type, each once, in their order, and not a byte that writing the leaf would not give again.
/// </summary>
internal static class LogLeafReader
{
    private const int LongestLeaf = 4_096;

    private static readonly string[] objectMembers = ["type", "object", "entry", "inventory", "previous", "event", "time"];
    private static readonly string[] keyMembers = ["type", "key", "replaces", "time", "signature"];

    private static readonly Dictionary<string, ObjectLeafKind> kinds =
        Enum.GetValues<ObjectLeafKind>().ToDictionary(ObjectLeaf.WordOf, StringComparer.Ordinal);

    /// <summary>Reads a leaf.</summary>
    /// <param name="bytes">The leaf as stored.</param>
    /// <param name="place">Where it is stored.</param>
    internal static Outcome<LogLeaf> Read(ReadOnlyMemory<byte> bytes, Place place)
    {
        if (bytes.Length > LongestLeaf) return Refused(place, $"The leaf is longer than {LongestLeaf} bytes.");
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 2 });
            return Read(json.RootElement, bytes.Span, place);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Refused(place, "The leaf is not JSON in UTF-8.");
        }
    }

    private static Outcome<LogLeaf> Read(JsonElement json, ReadOnlySpan<byte> bytes, Place place)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refused(place, "The leaf is no JSON object.");
        string? type = json.TryGetProperty("type", out JsonElement word) ? Text(word) : null;
        bool isKey = type == KeyLeaf.Word;
        if (type is null || (!isKey && !kinds.ContainsKey(type)))
        {
            return Refused(
                place,
                "The leaf is of a type that this program does not know.",
                $"one of {string.Join(", ", kinds.Keys.Append(KeyLeaf.Word))}",
                "Use the newest version of the program; if it does not know the type either, the leaf was not written by it");
        }

        string[] expected = isKey ? keyMembers : objectMembers;
        string[] members = [.. json.EnumerateObject().Select(member => member.Name)];
        if (!members.SequenceEqual(expected)) return Refused(place, WrongMember(members, expected), $"the members {string.Join(", ", expected)}, in this order");

        (LogLeaf? leaf, string wrong) = isKey ? ReadKey(json) : ReadObject(json, kinds[type]);
        if (leaf is null) return Refused(place, $"The member ‘{wrong}’ of the leaf has no value that it may have.");
        return bytes.SequenceEqual(leaf.ToBytes())
            ? Outcome.Done(leaf)
            : Refused(place, "The leaf has white space, escapes or a number that this program does not write.");
    }

    private static string WrongMember(string[] members, string[] expected)
    {
        if (members.Except(expected).FirstOrDefault() is { } unknown) return $"The leaf has a member ‘{Shown(unknown)}’ that its type does not have.";
        if (expected.Except(members).FirstOrDefault() is { } missing) return $"The leaf has no member ‘{missing}’.";
        return members.Length > expected.Length ? "A member of the leaf is there twice." : "The members of the leaf are not in their order.";
    }

    private static (LogLeaf? Leaf, string Wrong) ReadObject(JsonElement json, ObjectLeafKind kind)
    {
        if (!ObjectCommitment.TryRead(Text(json, "object"), out ObjectCommitment? commitment)) return (null, "object");
        if (json.GetProperty("entry") is not { ValueKind: JsonValueKind.Number } number || !number.TryGetInt32(out int entry) || entry < 1)
            return (null, "entry");
        if (!Sha512.TryRead(Text(json, "inventory"), out Sha512? inventory)) return (null, "inventory");
        Sha512? previous = null;
        if (json.GetProperty("previous").ValueKind != JsonValueKind.Null && !Sha512.TryRead(Text(json, "previous"), out previous)) return (null, "previous");
        if (!ObjectLeaf.IsEvent(Text(json, "event"))) return (null, "event");
        if (!LeafTime.TryRead(Text(json, "time"), out LeafTime? at)) return (null, "time");
        ObjectLeaf leaf = new()
        {
            Kind = kind,
            Object = commitment.Value,
            Entry = entry,
            Inventory = inventory.Value,
            Previous = previous,
            Event = Text(json, "event"),
            At = at.Value,
        };
        return (leaf, "");
    }

    private static (LogLeaf? Leaf, string Wrong) ReadKey(JsonElement json)
    {
        if (!LogKey.TryRead(Text(json, "key"), out LogKey? key)) return (null, "key");
        if (!LogKey.TryRead(Text(json, "replaces"), out LogKey? replaces)) return (null, "replaces");
        if (!LeafTime.TryRead(Text(json, "time"), out LeafTime? at)) return (null, "time");
        return StrictBase64.TryRead(Text(json, "signature"), out byte[]? signature)
            ? (new KeyLeaf { Key = key, Replaces = replaces, At = at.Value, Signature = signature }, "")
            : (null, "signature");
    }

    private static string Text(JsonElement json, string member) => Text(json.GetProperty(member)) ?? "";

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Shown(string text)
    {
        StringBuilder shown = new();
        foreach (char each in text.Take(40))
            shown.Append(char.IsControl(each) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)each:x4}") : each);
        return shown.ToString();
    }

    private static Outcome<LogLeaf> Refused(
        Place place,
        string message,
        string expected = "a leaf as this program writes it",
        string suggestion = "Put back the leaf from a backup or a replica; what no checkpoint covers yet may also be moved out of the log") =>
        Outcome.Refused<LogLeaf>([LogFinding.At(place, LogFinding.LeafMalformed, message, expected, suggestion)]);
}
