using System.Buffers;
using System.Text;

namespace DocPipeline.Documents.Packaging;

/// <summary>Text as XML 1.0 can carry it.</summary>
internal static class Xml
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\r\uE000\uE001\uFFFE\uFFFF" + string.Concat(Enumerable.Range(0, 0x20).Where(c => c is not (0x9 or 0xA or 0xD)).Select(c => (char)c)));

    /// <summary>
    /// Escapes text for an element's content or for an attribute in double quotes. Characters that XML 1.0 forbids become U+FFFD, so that
    /// a stray control character can never make a document that Word will not open.
    /// </summary>
    internal static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0 && !HasSurrogates(text)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++) i += Append(escaped, text, i);
        return escaped.ToString();
    }

    /// <summary>Appends the character at <paramref name="i"/> escaped; answers how many further characters it took (1 for a pair).</summary>
    private static int Append(StringBuilder to, string text, int i)
    {
        char c = text[i];
        switch (c)
        {
            case '&': to.Append("&amp;"); break;
            case '<': to.Append("&lt;"); break;
            case '>': to.Append("&gt;"); break;
            case '"': to.Append("&quot;"); break;
            case '\r': to.Append("&#xD;"); break;

            // Private-use characters that mark deferred text while a part is rendered (see PartText); as data they travel as references.
            case '\uE000': to.Append("&#xE000;"); break;
            case '\uE001': to.Append("&#xE001;"); break;
            case '\uFFFE' or '\uFFFF' or (< ' ' and not ('\t' or '\n')): to.Append('\uFFFD'); break;
            default:
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    to.Append(c).Append(text[i + 1]);
                    return 1;
                }

                to.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                break;
        }

        return 0;
    }

    private static bool HasSurrogates(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
}
