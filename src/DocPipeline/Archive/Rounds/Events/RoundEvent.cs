using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Rounds.Events;

/// <summary>
/// One thing that happened in a round. It is one line of JSON that names the digest of the line before it, so the last line vouches for all.
/// </summary>
/// <remarks>
/// The members stand in one order with no white space, and the reader refuses every byte that writing would not give again. People are named
/// by their ids, but for those who sign: their names stand in the document as well, and go with it when it is disposed of.
/// </remarks>
internal sealed record RoundEvent
{
    /// <summary>The word by which a reader knows what it reads.</summary>
    internal const string Format = "round-event/1";

    // Read by people and by programs that read JSON, never put into a web page: letters stay letters.
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The round.</summary>
    internal required RoundId Round { get; init; }

    /// <summary>Its place in the round, counted from 1.</summary>
    internal required int Number { get; init; }

    /// <summary>The digest of the event before it; absent in the first.</summary>
    internal required Sha512? Previous { get; init; }

    /// <summary>What the round is about, in the first event alone; the others are bound to it by their digests.</summary>
    internal RoundDocument? Document { get; init; }

    /// <summary>The round's secret for the log, in hexadecimal digits; in the first event alone.</summary>
    internal string? Salt { get; init; }

    /// <summary>By which request it was made; no two events of a round have the same.</summary>
    internal required string Request { get; init; }

    /// <summary>What happened, in a short word: <c>issued</c>, <c>signed</c>, <c>declined</c>, …</summary>
    internal required string Word { get; init; }

    /// <summary>When.</summary>
    internal required DateTimeOffset At { get; init; }

    /// <summary>Who made it happen: an office, a slot of the round, a program.</summary>
    internal required string By { get; init; }

    /// <summary>Whether the round takes no more events.</summary>
    internal required bool Closes { get; init; }

    /// <summary>How many leaves the log was known to have before: below, its leaf cannot be. Absent when it is not logged.</summary>
    internal required long? LogSize { get; init; }

    /// <summary>The index of the leaf of the last logged event before this one; absent when there is none.</summary>
    internal required long? Confirmed { get; init; }

    /// <summary>What else there is to say: a JSON object of the caller's own.</summary>
    internal required JsonElement Body { get; init; }

    /// <summary>The files that belong to it, by their digests, sorted.</summary>
    internal required IReadOnlyList<Sha512> Attachments { get; init; }

    /// <summary>Whether it has a leaf in the log.</summary>
    internal bool IsLogged => LogSize is not null;

    /// <summary>The digest by which the next event and the leaf name it.</summary>
    internal Sha512 Digest => Sha512.Of(ToBytes());

    /// <summary>The event as it is stored: one line with its end.</summary>
    internal byte[] ToBytes()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("round", Round.Value);
            json.WriteNumber("number", Number);
            json.WriteString("previous", Previous?.Hex);
            if (Document is { } document)
            {
                json.WriteStartObject("document");
                json.WriteString("object", document.Object.Value);
                json.WriteNumber("entry", document.Entry.Value);
                json.WriteString("digest", document.Digest.Hex);
                json.WriteEndObject();
            }

            if (Salt is { } salt) json.WriteString("salt", salt);
            json.WriteString("request", Request);
            json.WriteString("event", Word);
            json.WriteString("time", Rfc3339.Write(At));
            json.WriteString("by", By);
            json.WriteBoolean("closes", Closes);
            Write(json, "logSize", LogSize);
            Write(json, "confirmed", Confirmed);
            json.WritePropertyName("body");
            Body.WriteTo(json);
            json.WriteStartArray("attachments");
            foreach (Sha512 digest in Attachments) json.WriteStringValue(digest.Hex);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The leaf of a logged event: the same whoever writes it.</summary>
    /// <param name="salt">The round's salt, from its first event.</param>
    internal ObjectLeaf ToLeaf(string salt) => new()
    {
        Kind = ObjectLeafKind.RoundEvent,
        Object = ObjectCommitment.Of(Convert.FromHexString(salt), Round.Object.Value),
        Entry = Number,
        Inventory = Digest,
        Previous = Previous,
        Event = Word,
        At = LeafTime.Of(At),
    };

    private static void Write(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
