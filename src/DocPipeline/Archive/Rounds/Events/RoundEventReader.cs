using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds.Events;

/// <summary>
/// Reads an event strictly: every member once and in its order, and not a byte that writing the event would not give again.
/// </summary>
internal static partial class RoundEventReader
{
    /// <summary>The longest event, in bytes: what is longer is an attachment.</summary>
    internal const int Longest = 65_536;

    private const int Deepest = 16;
    private const int LongestLine = 200;

    private static readonly string[] later = ["format", "round", "number", "previous", "request", "event", "time", "by", "closes", "logSize", "confirmed", "body", "attachments"];
    private static readonly string[] first = [.. later[..4], "document", "salt", .. later[4..]];

    /// <summary>Reads an event.</summary>
    /// <param name="bytes">The event as stored.</param>
    /// <param name="blob">Where it is stored.</param>
    internal static Outcome<RoundEvent> Read(ReadOnlyMemory<byte> bytes, BlobName blob)
    {
        if (bytes.Length > Longest) return Refused(blob, $"The event is longer than {Longest} bytes.");
        try
        {
            JsonDocumentOptions options = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };
            using JsonDocument json = JsonDocument.Parse(bytes, options);
            (RoundEvent? read, string wrong) = Read(json.RootElement.Clone());
            if (read is null) return Refused(blob, $"The member ‘{wrong}’ of the event is not there, stands elsewhere or has no value that it may have.");
            return read.ToBytes().AsSpan().SequenceEqual(bytes.Span)
                ? Outcome.Done(read)
                : Refused(blob, "The event has white space, escapes or numbers that this program does not write.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Refused(blob, "The event is not JSON in UTF-8, is too deep, or has a member twice.");
        }
    }

    private static (RoundEvent? Event, string Wrong) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return (null, "format");
        string[] members = [.. json.EnumerateObject().Select(member => member.Name)];
        string[] expected = members.Contains("salt") ? first : later;
        if (!members.SequenceEqual(expected)) return (null, members.Zip(expected).FirstOrDefault(pair => pair.First != pair.Second).Second ?? expected[^1]);
        if (Text(json, "format") != RoundEvent.Format) return (null, "format");
        if (!RoundId.TryRead(Text(json, "round"), out RoundId? round)) return (null, "round");
        if (json.GetProperty("number") is not { ValueKind: JsonValueKind.Number } counted || !counted.TryGetInt32(out int number) || number is < 1 or > RoundNames.Most) return (null, "number");
        if (!IsNullOr(json, "previous", out Sha512? previous)) return (null, "previous");
        bool isFirst = expected.Length == first.Length;
        RoundDocument? document = isFirst ? Document(json.GetProperty("document")) : null;
        if (isFirst && document is null) return (null, "document");
        if (isFirst && !SaltShape().IsMatch(Text(json, "salt"))) return (null, "salt");
        if (!IsRequest(Text(json, "request"))) return (null, "request");
        if (!ObjectLeaf.IsEvent(Text(json, "event"))) return (null, "event");
        if (Rfc3339.Read(Text(json, "time")) is not { } at) return (null, "time");
        if (Text(json, "by") is not { Length: > 0 and <= LongestLine } by || by.Trim().Length != by.Length || by.Any(char.IsControl)) return (null, "by");
        if (json.GetProperty("closes").ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return (null, "closes");
        if (!IsNullOr(json, "logSize", out long? size)) return (null, "logSize");
        if (!IsNullOr(json, "confirmed", out long? confirmed)) return (null, "confirmed");
        if (json.GetProperty("body") is not { ValueKind: JsonValueKind.Object } body) return (null, "body");
        if (Attachments(json.GetProperty("attachments")) is not { } attachments) return (null, "attachments");
        RoundEvent read = new()
        {
            Round = round,
            Number = number,
            Previous = previous,
            Document = document,
            Salt = isFirst ? Text(json, "salt") : null,
            Request = Text(json, "request"),
            Word = Text(json, "event"),
            At = at,
            By = by,
            Closes = json.GetProperty("closes").GetBoolean(),
            LogSize = size,
            Confirmed = confirmed,
            Body = body,
            Attachments = attachments,
        };
        return (read, "");
    }

    /// <summary>Whether a text may be a request.</summary>
    internal static bool IsRequest(string text) => RequestShape().IsMatch(text);

    private static RoundDocument? Document(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.EnumerateObject().Select(member => member.Name).SequenceEqual(["object", "entry", "digest"])) return null;
        return ObjectId.TryRead(Text(json, "object"), out ObjectId? id) && json.GetProperty("entry") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int entry) && entry > 0
            && Sha512.TryRead(Text(json, "digest"), out Sha512? digest)
            ? new RoundDocument(id, new VersionNumber(entry), digest.Value)
            : null;
    }

    private static List<Sha512>? Attachments(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array) return null;
        List<Sha512> read = [];
        foreach (JsonElement each in json.EnumerateArray())
        {
            if (each.ValueKind != JsonValueKind.String || !Sha512.TryRead(each.GetString()!, out Sha512? digest)) return null;
            if (read.Count > 0 && string.CompareOrdinal(read[^1].Hex, digest.Value.Hex) >= 0) return null;
            read.Add(digest.Value);
        }

        return read;
    }

    private static bool IsNullOr(JsonElement json, string member, out Sha512? digest)
    {
        digest = null;
        return json.GetProperty(member).ValueKind == JsonValueKind.Null || Sha512.TryRead(Text(json, member), out digest);
    }

    private static bool IsNullOr(JsonElement json, string member, out long? number)
    {
        JsonElement value = json.GetProperty(member);
        number = value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long read) && read >= 0 ? read : null;
        return number is not null || value.ValueKind == JsonValueKind.Null;
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    private static Outcome<RoundEvent> Refused(BlobName blob, string message) => Outcome.Refused<RoundEvent>([RoundFinding.At(
        blob, RoundFinding.Malformed, message, "an event as this program writes it", "Put the file back from a copy of the archive that verifies.")]);

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex SaltShape();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex RequestShape();
}
