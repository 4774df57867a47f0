using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Archive.Retention.Rounds;

namespace DocPipeline.Archive.Retention;

/// <summary>
/// The file <c>disposal.json</c> of the entry that disposes of an object: what goes, and which two approved it. It is written in one way
/// only, so that the entries before it say all of it but the sizes and the rounds, and a reader compares bytes. The rounds are held against
/// the log.
/// </summary>
internal sealed record DisposalList
{
    /// <summary>The name of the file.</summary>
    internal static readonly LogicalPath FileName = LogicalPath.Of("disposal.json");

    private static readonly JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object.</summary>
    internal required ObjectId Object { get; init; }

    /// <summary>The entry that disposes of it.</summary>
    internal required VersionNumber Entry { get; init; }

    /// <summary>How long the object was to be kept.</summary>
    internal required string Retention { get; init; }

    /// <summary>The last day on which it was kept.</summary>
    internal required DateOnly KeptUntil { get; init; }

    /// <summary>The first approval; its inventory is the state that was approved.</summary>
    internal required RetentionStep First { get; init; }

    /// <summary>Who approved it second.</summary>
    internal required string SecondBy { get; init; }

    /// <summary>Why, as the second says.</summary>
    internal required string SecondReason { get; init; }

    /// <summary>What goes, sorted by path.</summary>
    internal required IReadOnlyList<DisposedFile> Files { get; init; }

    /// <summary>The rounds of signatures that go with it, sorted by name; a list without any does not speak of them.</summary>
    internal IReadOnlyList<DisposedRound> Rounds { get; init; } = [];

    /// <summary>The content paths that a disposal takes away: everything that the entries before it brought.</summary>
    internal static IReadOnlyList<KeyValuePair<Sha512, string>> ContentBefore(OcflInventory inventory, VersionNumber entry) =>
        [.. inventory.Manifest.Where(m => !m.Value.StartsWith($"{entry}/", StringComparison.Ordinal)).OrderBy(m => m.Value, StringComparer.Ordinal)];

    /// <summary>The list, from the standing after the first approval.</summary>
    /// <param name="head">The inventory of the first approval.</param>
    /// <param name="standing">The standing with it.</param>
    /// <param name="by">Who approves second.</param>
    /// <param name="reason">Why.</param>
    /// <param name="sizes">How many bytes each content path has.</param>
    internal static DisposalList Of(OcflInventory head, ObjectStanding standing, string by, string reason, Func<string, long> sizes) => new()
    {
        Object = head.Id,
        Entry = head.Head.Next,
        Retention = standing.Term!.ToString(),
        KeptUntil = standing.KeptUntil!.Value,
        First = standing.Approval!,
        SecondBy = by,
        SecondReason = reason,
        Files = [.. ContentBefore(head, head.Head.Next).Select(m => new DisposedFile(m.Value, m.Key, sizes(m.Value)))],
    };

    /// <summary>Whether bytes are the list that the entries say, whatever sizes it states.</summary>
    /// <param name="bytes">What was found.</param>
    /// <param name="before">The entry before, which is the first approval.</param>
    /// <param name="standing">The standing with it.</param>
    /// <param name="by">Who approved second.</param>
    /// <param name="reason">Why.</param>
    internal static bool IsTold(ReadOnlyMemory<byte> bytes, ArchivedEntry before, ObjectStanding standing, string by, string reason)
    {
        if (standing.Approval is null || standing.KeptUntil is null || SizesIn(bytes) is not { } sizes || RoundsIn(bytes) is not { } rounds) return false;
        DisposalList told = Of(before.Inventory, standing, by, reason, path => sizes.GetValueOrDefault(path, -1)) with { Rounds = [.. rounds.OrderBy(round => round.Round.Value, StringComparer.Ordinal)] };
        return told.Files.All(file => file.Bytes >= 0) && told.ToBytes().AsSpan().SequenceEqual(bytes.Span);
    }

    /// <summary>The sizes that a list states by path; nothing when it is none.</summary>
    internal static IReadOnlyDictionary<string, long>? SizesIn(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (JsonElement file in json.RootElement.GetProperty("files").EnumerateArray())
                if (!file.GetProperty("bytes").TryGetInt64(out long size) || !sizes.TryAdd(file.GetProperty("path").GetString() ?? "", size)) return null;
            return sizes;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The rounds that a list names; nothing when it is none.</summary>
    internal static IReadOnlyList<DisposedRound>? RoundsIn(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            return DisposedRound.In(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The bytes: fixed members in fixed order, UTF-8, line feeds.</summary>
    internal byte[] ToBytes()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("object", Object.Value);
            json.WriteString("entry", Entry.ToString());
            json.WriteString("retention", Retention);
            json.WriteString("keptUntil", KeptUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("approvals");
            json.WriteStartObject();
            json.WriteString("by", First.By);
            json.WriteString("reason", First.Reason);
            json.WriteString("entry", First.Entry.ToString());
            json.WriteString("at", Rfc3339.Write(First.At));
            json.WriteString("inventory", First.Inventory.Hex);
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteString("by", SecondBy);
            json.WriteString("reason", SecondReason);
            json.WriteString("entry", Entry.ToString());
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (DisposedFile file in Files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("sha512", file.Digest.Hex);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (Rounds.Count > 0)
            {
                json.WriteStartArray("rounds");
                foreach (DisposedRound round in Rounds) round.Write(json);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
