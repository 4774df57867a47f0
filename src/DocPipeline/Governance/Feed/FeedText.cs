using System.Globalization;
using System.Text;

namespace DocPipeline.Governance.Feed;

/// <summary>A feed as text of RFC 5545: CRLF, lines of at most 75 octets, text escaped, days without a time and with an end that is not included.</summary>
internal static class FeedText
{
    /// <summary>By which a feed of ours is known again (RFC 5545, 3.7.3).</summary>
    internal const string Product = "-//DocPipeline//Reviews and duties//EN";

    private const int LongestLine = 75;

    internal static string Write(string name, IReadOnlyList<FeedEntry> entries)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:" + Product);
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("X-WR-CALNAME:" + Escaped(name));
        foreach (FeedEntry entry in entries)
        {
            Line("BEGIN:VEVENT");
            Line("UID:" + entry.Uid);
            Line($"DTSTAMP:{Day(entry.ChangedOn)}T000000Z");
            Line("DTSTART;VALUE=DATE:" + Day(entry.On));
            Line("DTEND;VALUE=DATE:" + Day(entry.On.AddDays(1)));
            Line("SEQUENCE:" + entry.Sequence.ToString(CultureInfo.InvariantCulture));
            Line("STATUS:" + (entry.IsCancelled ? "CANCELLED" : "CONFIRMED"));
            Line("TRANSP:TRANSPARENT");
            Line("SUMMARY:" + Escaped(entry.Summary));
            Line("DESCRIPTION:" + Escaped(entry.Description));
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();

        void Line(string line) => Fold(text, line);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // RFC 5545, 3.3.11. Other control characters than a line break have no place in it; the record has none.
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // RFC 5545, 3.1: a line break and a space within a line do not count; a character is never cut in two.
    private static void Fold(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
