using System.Globalization;
using System.Text;

namespace DocPipeline.Governance.Feed;

/// <summary>Reads a feed that was written here before; nothing else.</summary>
internal static class FeedReader
{
    /// <summary>The entries of a feed; nothing where it is not one of ours, whole.</summary>
    internal static IReadOnlyList<FeedEntry>? Read(string text)
    {
        string[] lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        if (lines is not ["BEGIN:VCALENDAR", .., "END:VCALENDAR"] || !lines.Contains("PRODID:" + FeedText.Product)) return null;
        var entries = new List<FeedEntry>();
        Dictionary<string, string>? values = null;
        foreach (string line in lines)
        {
            if (line == "BEGIN:VEVENT") values = new(StringComparer.Ordinal);
            else if (line == "END:VEVENT")
            {
                if (values is null || Entry(values) is not { } entry || entries.Exists(e => e.Uid == entry.Uid)) return null;
                entries.Add(entry);
                values = null;
            }
            else if (values is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) values[line[..colon].Split(';')[0]] = line[(colon + 1)..];
        }

        return entries;
    }

    private static FeedEntry? Entry(Dictionary<string, string> values) =>
        values.TryGetValue("UID", out string? uid) && values.TryGetValue("SUMMARY", out string? summary) && values.TryGetValue("DESCRIPTION", out string? description)
        && values.TryGetValue("DTSTART", out string? start) && Day(start) is { } on && values.TryGetValue("DTSTAMP", out string? stamp) && stamp.Length > 8 && Day(stamp[..8]) is { } changed
        && values.TryGetValue("SEQUENCE", out string? number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int sequence) && sequence < int.MaxValue
            ? new FeedEntry
            {
                Uid = uid,
                On = on,
                ChangedOn = changed,
                Sequence = sequence,
                Summary = Plain(summary),
                Description = Plain(description),
                IsCancelled = values.GetValueOrDefault("STATUS") == "CANCELLED",
            }
            : null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) plain.Append(text[++i] is 'n' or 'N' ? '\n' : text[i]);
            else plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
