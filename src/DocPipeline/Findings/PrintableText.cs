using System.Globalization;
using System.Text;

namespace DocPipeline.Findings;

/// <summary>Whether what somebody has typed can be printed, and reads the same to everybody: no characters that nobody sees, or that turn the order of others around.</summary>
internal static class PrintableText
{
    /// <summary>The first character that cannot stand in a text: controls, line and paragraph separators, private use, half surrogates, overrides and isolates of direction. Nothing where all can.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasLines">Whether it may have several lines.</param>
    internal static int? FirstForbidden(string text, bool hasLines)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!Rune.TryGetRuneAt(text, at, out Rune rune)) return text[at];
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            bool isForbidden = category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
                || rune.Value is 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            if (isForbidden && !(hasLines && rune.Value == '\n')) return rune.Value;
            at += rune.Utf16SequenceLength - 1;
        }

        return null;
    }
}
