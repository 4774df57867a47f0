using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Entries;

/// <summary>
/// What an entry says of itself, in the message of its OCFL version: a sentence for people, a blank line, and lines of a name and a value.
/// So one inventory tells an object's whole story, to people and to the program, with no other file.
/// </summary>
/// <remarks>
/// <c>Event</c>, <c>Request</c>, <c>Log-Size</c> and <c>Salt</c> come first and are the archive's own; all other names are facts of the
/// caller, sorted. Nothing in it is personal data that would have to be erased.
/// </remarks>
internal sealed partial record EntryNote
{
    private const int SaltBytes = 32;

    private static readonly ImmutableHashSet<string> own = ["Event", "Request", "Log-Size", "Salt"];

    /// <summary>The sentence for people, of one line.</summary>
    internal required string Text { get; init; }

    /// <summary>What happened, in a short word: <c>issued</c>, <c>in-force</c>, <c>superseded</c>, …</summary>
    internal required string Event { get; init; }

    /// <summary>By which request the entry was made; no two entries of an object have the same.</summary>
    internal required string Request { get; init; }

    /// <summary>How many leaves the log was known to have before the entry was made: below, its leaf cannot be.</summary>
    internal required long LogSize { get; init; }

    /// <summary>The object's secret for the log, in hexadecimal digits; the same in all its entries.</summary>
    internal required string Salt { get; init; }

    /// <summary>Further facts by name.</summary>
    internal required ImmutableSortedDictionary<string, string> Facts { get; init; }

    /// <summary>The message.</summary>
    internal string ToMessage()
    {
        StringBuilder message = new StringBuilder(Text).Append("\n\n");
        Line("Event", Event);
        Line("Request", Request);
        Line("Log-Size", LogSize.ToString(CultureInfo.InvariantCulture));
        Line("Salt", Salt);
        foreach ((string name, string value) in Facts) Line(name, value);
        return message.ToString(0, message.Length - 1);

        void Line(string name, string value) => message.Append(name).Append(": ").Append(value).Append('\n');
    }

    /// <summary>Reads a message, exactly as <see cref="ToMessage"/> writes it.</summary>
    /// <param name="message">The message of an OCFL version.</param>
    /// <param name="place">Where it stands, for findings.</param>
    internal static Outcome<EntryNote> Read(string message, string place)
    {
        string[] lines = message.Split('\n');
        ImmutableSortedDictionary<string, string>.Builder facts = NoFacts();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in lines.Skip(2))
        {
            Match match = FactLine().Match(line);
            if (!match.Success || !values.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value)) return Malformed(place);
            if (!own.Contains(match.Groups["name"].Value)) facts.Add(match.Groups["name"].Value, match.Groups["value"].Value);
        }

        if (!own.All(values.ContainsKey) || !long.TryParse(values["Log-Size"], NumberStyles.None, CultureInfo.InvariantCulture, out long size)) return Malformed(place);
        EntryNote note = new() { Text = lines[0], Event = values["Event"], Request = values["Request"], LogSize = size, Salt = values["Salt"], Facts = facts.ToImmutable() };
        return note.Problem() is null && note.ToMessage() == message ? Outcome.Done(note) : Malformed(place);
    }

    /// <summary>What keeps it from being written and read again; nothing when nothing does.</summary>
    internal string? Problem()
    {
        if (Text.Trim().Length == 0 || !IsLine(Text)) return "The sentence is empty, or of more than one line.";
        if (!ObjectLeaf.IsEvent(Event)) return $"‘{Event}’ is no short word in small letters.";
        if (!RequestShape().IsMatch(Request)) return "The request's id is not 1 to 100 letters, digits, points, hyphens and underscores.";
        if (Salt.Length != 2 * SaltBytes || !Salt.All(char.IsAsciiHexDigitLower)) return "The salt is not 32 bytes in hexadecimal digits.";
        return Facts.Where(f => own.Contains(f.Key) || !FactName().IsMatch(f.Key) || f.Value.Length == 0 || !IsLine(f.Value)).Select(f => $"‘{f.Key}’ is no name of a fact, or its value is empty or of more than one line.").FirstOrDefault();
    }

    /// <summary>A salt from random bytes.</summary>
    internal static string SaltOf(ReadOnlySpan<byte> random) =>
        random.Length == SaltBytes ? Convert.ToHexStringLower(random) : throw new ArgumentException("A salt has 32 bytes.", nameof(random));

    private static ImmutableSortedDictionary<string, string>.Builder NoFacts() => ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    private static bool IsLine(string text) => text.AsSpan().Trim().Length == text.Length && !text.Any(char.IsControl);

    private static Outcome<EntryNote> Malformed(string place) => Outcome.Refused<EntryNote>([ArchiveFinding.At(
        place, ArchiveFinding.NoteMalformed, "The entry's message is not one that this program writes.", "Where this program made the object, put the file back from a copy of the archive that verifies.")]);

    [GeneratedRegex(@"\A(?<name>[A-Z][a-z0-9]*(-[A-Z][a-z0-9]*)*): (?<value>.+)\z")]
    private static partial Regex FactLine();

    [GeneratedRegex(@"\A(?=.{1,40}\z)[A-Z][a-z0-9]*(-[A-Z][a-z0-9]*)*\z")]
    private static partial Regex FactName();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex RequestShape();
}
