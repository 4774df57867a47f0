using System.Text.Json;
using DocPipeline.Archive.Rounds.Events;

namespace DocPipeline.Archive.Rounds;

/// <summary>What somebody wants to be the next event of a round.</summary>
internal sealed record RoundDraft
{
    /// <summary>A body with nothing in it.</summary>
    internal static readonly JsonElement NoBody = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    /// <summary>What happened, in a short word.</summary>
    internal required string Word { get; init; }

    /// <summary>Who made it happen: an office, a slot of the round, a program; no name that would have to be erased.</summary>
    internal required string By { get; init; }

    /// <summary>Whether it goes into the log. The first event and the one that closes the round do.</summary>
    internal required bool IsLogged { get; init; }

    /// <summary>Whether the round takes no more events after it.</summary>
    internal bool Closes { get; init; }

    /// <summary>What the round is about; in the first event alone.</summary>
    internal RoundDocument? Document { get; init; }

    /// <summary>What else there is to say.</summary>
    internal JsonElement Body { get; init; } = NoBody;

    /// <summary>Files that belong to it.</summary>
    internal IReadOnlyList<ReadOnlyMemory<byte>> Attachments { get; init; } = [];

    /// <summary>The attachments' digests, sorted, each once.</summary>
    internal IReadOnlyList<Sha512> Digests => [.. Attachments.Select(each => Sha512.Of(each.Span)).Distinct().OrderBy(digest => digest.Hex, StringComparer.Ordinal)];

    /// <summary>Whether the body can be written: an object, of text that is text.</summary>
    internal bool HasBody
    {
        get
        {
            try
            {
                using Utf8JsonWriter json = new(Stream.Null);
                Body.WriteTo(json);
                return Body.ValueKind == JsonValueKind.Object;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }

    /// <summary>Whether an event says this.</summary>
    internal bool IsSaidBy(RoundEvent each) =>
        each.Word == Word && each.By == By && each.IsLogged == IsLogged && each.Closes == Closes && each.Document == Document && each.Attachments.SequenceEqual(Digests)
        && (each with { Body = Body }).ToBytes().AsSpan().SequenceEqual(each.ToBytes());
}
