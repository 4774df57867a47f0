using System.Buffers;
using System.Text;

namespace DocPipeline.Documents.Packaging;

/// <summary>Text as XML 1.0 can carry it.</summary>
internal static class Xml
{
    // Of ASCII. What lies beyond is looked at one by one: a set with characters beyond ASCII is searched more slowly.
    private const string NotPlain = "&<>\"";
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x60).Select(c => (char)c).Except(NotPlain)]);
    private static readonly SearchValues<char> PlainOrSpace = SearchValues.Create([.. Enumerable.Range(0x20, 0x60).Select(c => (char)c).Except(NotPlain), '\t', '\n']);

    /// <summary>
    /// Escapes text for an element's content or for an attribute in double quotes. Characters that XML 1.0 forbids become U+FFFD, so that
    /// a stray control character can never make a document that Word will not open.
    /// </summary>
    internal static string Escape(string text)
    {
        ReadOnlySpan<char> rest = text;
        int special = IndexOfSpecial(rest, PlainOrSpace);
        if (special < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (; special >= 0; special = IndexOfSpecial(rest, PlainOrSpace))
        {
            escaped.Append(rest[..special]).Append(Reference(rest[special]));
            rest = rest[(special + 1)..];
        }

        return escaped.Append(rest).ToString();
    }

    /// <summary>Where the first character stands that cannot be written as it is, or that is a tab or a line break; -1 for none.</summary>
    internal static int IndexOfSpecial(ReadOnlySpan<char> text) => IndexOfSpecial(text, Plain);

    /// <summary>What stands for a character that cannot be written as it is.</summary>
    internal static string Reference(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\r' => "&#xD;",

        // Private-use characters that mark deferred text while a part is rendered (see PartText); as data they travel as references.
        '\uE000' => "&#xE000;",
        '\uE001' => "&#xE001;",

        // Line ends beyond ASCII: nothing for XML to escape, but a break where text is written into a run.
        '\u0085' => "\u0085",
        '\u2028' => "\u2028",
        '\u2029' => "\u2029",
        _ => "\uFFFD",
    };

    private static int IndexOfSpecial(ReadOnlySpan<char> text, SearchValues<char> plain)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int next = text[at..].IndexOfAnyExcept(plain);
            if (next < 0) return -1;
            at += next;
            char c = text[at];
            if (c < 0x80 || c is '\uE000' or '\uE001' or '\uFFFE' or '\uFFFF' or '\u0085' or '\u2028' or '\u2029') return at;
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return at;
            at++;
        }

        return -1;
    }
}
