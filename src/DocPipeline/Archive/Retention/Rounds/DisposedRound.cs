using System.Globalization;
using System.Text.Json;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;

namespace DocPipeline.Archive.Retention.Rounds;

/// <summary>
/// A round of signatures that goes with the document it is about, as the list of the disposal has it. Digests, the salt and the leaves' places
/// stay, so that whoever reads the log later knows of each of its leaves which event it was of; the events' words are gone.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Salt">Its secret for the log, from its first event: without it nobody could tell which leaves are its own.</param>
/// <param name="Events">Its events, the first one first.</param>
/// <param name="Files">Its attachments, sorted by digest.</param>
internal sealed record DisposedRound(RoundId Round, string Salt, IReadOnlyList<DisposedEvent> Events, IReadOnlyList<DisposedAttachment> Files)
{
    private const int SaltDigits = 64;

    /// <summary>A closed round whose last event is in the log.</summary>
    /// <param name="chain">The round.</param>
    /// <param name="files">Its attachments.</param>
    internal static DisposedRound Of(RoundChain chain, IEnumerable<DisposedAttachment> files) => new(
        chain.Round, chain.Events[0].Salt!,
        [.. chain.Events.Select((each, at) => new DisposedEvent(each.Digest, each.ToBytes().Length, !each.IsLogged ? null : at + 1 < chain.Events.Count ? chain.Events[at + 1].Confirmed : chain.Leaf))],
        [.. files.OrderBy(file => file.Digest.Hex, StringComparer.Ordinal)]);

    /// <summary>The rounds that a list names; nothing where one of them is not written as this program writes them.</summary>
    internal static IReadOnlyList<DisposedRound>? In(JsonElement list)
    {
        if (!list.TryGetProperty("rounds", out JsonElement rounds)) return [];
        List<DisposedRound> found = [];
        foreach (JsonElement round in rounds.EnumerateArray())
        {
            if (!RoundId.TryRead(round.GetProperty("round").GetString() ?? "", out RoundId? id) || round.GetProperty("salt").GetString() is not { Length: SaltDigits } salt || !salt.All(char.IsAsciiHexDigitLower)) return null;
            List<DisposedEvent> events = [];
            foreach (JsonElement each in round.GetProperty("events").EnumerateArray())
            {
                if (!Sha512.TryRead(each.GetProperty("sha512").GetString() ?? "", out Sha512? digest)) return null;
                events.Add(new DisposedEvent(digest.Value, each.GetProperty("bytes").GetInt64(), each.GetProperty("leaf") is { ValueKind: JsonValueKind.Number } leaf ? leaf.GetInt64() : null));
            }

            List<DisposedAttachment> files = [];
            foreach (JsonElement each in round.GetProperty("files").EnumerateArray())
            {
                if (!Sha512.TryRead(each.GetProperty("sha512").GetString() ?? "", out Sha512? digest)) return null;
                files.Add(new DisposedAttachment(digest.Value, each.GetProperty("bytes").GetInt64()));
            }

            found.Add(new DisposedRound(id, salt, events, files));
        }

        return found;
    }

    /// <summary>Writes it into the list.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("round", Round.Value);
        json.WriteString("salt", Salt);
        json.WriteStartArray("events");
        foreach (DisposedEvent each in Events)
        {
            json.WriteStartObject();
            json.WriteString("sha512", each.Digest.Hex);
            json.WriteNumber("bytes", each.Bytes);
            if (each.Leaf is { } leaf) json.WriteNumber("leaf", leaf);
            else json.WriteNull("leaf");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (DisposedAttachment file in Files)
        {
            json.WriteStartObject();
            json.WriteString("sha512", file.Digest.Hex);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What speaks against it in the log: each event that was logged has to have its leaf there, in order.</summary>
    /// <param name="leafAt">The leaf at an index.</param>
    /// <param name="disposal">Where the leaf of the disposal is: nothing of the round comes after it.</param>
    internal string? Problem(Func<long, ObjectLeaf?> leafAt, long disposal)
    {
        if (Events is not [{ Leaf: not null }, ..] || Events[^1].Leaf is null) return $"of the round {Round} it does not name the leaves of the first and the last event";
        ObjectCommitment own = ObjectCommitment.Of(Convert.FromHexString(Salt), Round.Object.Value);
        long before = -1;
        foreach ((int at, DisposedEvent each) in Events.Index())
        {
            if (each.Leaf is not { } index) continue;
            if (index <= before || index >= disposal || leafAt(index) is not { Kind: ObjectLeafKind.RoundEvent } leaf || leaf.Object != own || leaf.Entry != at + 1 || leaf.Inventory != each.Digest || leaf.Previous != (at == 0 ? null : Events[at - 1].Digest))
                return string.Create(CultureInfo.InvariantCulture, $"leaf {index} is not that of event {at + 1} of {Round} as its list has it");
            before = index;
        }

        return null;
    }
}
