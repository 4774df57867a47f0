using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Log.Leaves;

/// <summary>Says that an entry was added to an object's chain.</summary>
internal sealed partial record ObjectLeaf : LogLeaf
{
    private readonly string @event = "";

    /// <summary>Of which kind the object and its chain are.</summary>
    public required ObjectLeafKind Kind { get; init; }

    /// <summary>Whose chain.</summary>
    public required ObjectCommitment Object { get; init; }

    /// <summary>The number of the entry (of the event, for a round), counted from 1.</summary>
    public required int Entry { get; init; }

    /// <summary>The digest of what was added: the entry's <c>inventory.json</c>, the event's or the erasure's record.</summary>
    public required Sha512 Inventory { get; init; }

    /// <summary>The digest of what the chain ended with before; absent for the first entry.</summary>
    public required Sha512? Previous { get; init; }

    /// <summary>What happened, in one short word such as <c>issued</c>, <c>in-force</c>, <c>signed</c>, <c>erased</c>.</summary>
    /// <exception cref="FormatException">Not 1 to 32 small letters, digits and single hyphens, beginning with a letter.</exception>
    public required string Event
    {
        get => @event;
        init => @event = IsEvent(value) ? value : throw new FormatException("The event of a leaf is one short word in small letters.");
    }

    /// <inheritdoc/>
    public override string Type => WordOf(Kind);

    /// <summary>The word of a kind, as leaves state it.</summary>
    public static string WordOf(ObjectLeafKind kind) => kind switch
    {
        ObjectLeafKind.Entry => "entry",
        ObjectLeafKind.RoundEvent => "round-event",
        ObjectLeafKind.Erasure => "erasure",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether a text may be an event.</summary>
    public static bool IsEvent(string text) => EventShape().IsMatch(text);

    /// <inheritdoc/>
    protected internal override string ToJson()
    {
        string previous = Previous is { } digest ? $"\"{digest}\"" : "null";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"type\":\"{Type}\",\"object\":\"{Object}\",\"entry\":{Entry},\"inventory\":\"{Inventory}\",\"previous\":{previous},\"event\":\"{Event}\",\"time\":\"{At}\"}}");
    }

    [GeneratedRegex(@"\A(?=.{1,32}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex EventShape();
}
