using System.Buffers;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates.Rendering.Text;

/// <summary>Text inside a run.</summary>
internal static partial class RunText
{
    private const string Break = "</w:t><w:br/><w:t xml:space=\"preserve\">";
    private const string Tab = "</w:t><w:tab/><w:t xml:space=\"preserve\">";

    // What a program may have put between lines: every line ending of Unicode (TR 14: CR, LF, NEL, VT, FF, LS, PS), and the tab.
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\t\v\f\u0085\u2028\u2029");

    /// <summary>Text for the inside of a <c>w:t</c>; line breaks and tabs close and open it around <c>w:br</c> and <c>w:tab</c>.</summary>
    internal static string Inside(string text)
    {
        if (Xml.IndexOfSpecial(text) < 0) return text;
        using var inside = new StringWriter();
        Write(text, inside);
        return inside.ToString();
    }

    /// <summary>Writes the same without making a string of it.</summary>
    internal static void Write(string text, TextWriter to)
    {
        int special = Xml.IndexOfSpecial(text);
        if (special < 0)
        {
            to.Write(text);
            return;
        }

        ReadOnlySpan<char> rest = text;
        for (; special >= 0; special = Xml.IndexOfSpecial(rest))
        {
            to.Write(rest[..special]);
            bool isPair = rest[special..].StartsWith("\r\n");
            to.Write(rest[special] switch
            {
                '\t' => Tab,
                char c when Breaks.Contains(c) => Break,
                char c => Xml.Reference(c),
            });
            rest = rest[(special + (isPair ? 2 : 1))..];
        }

        to.Write(rest);
    }

    /// <summary>A whole run.</summary>
    /// <param name="text">The words.</param>
    /// <param name="characterStyle">The id of its character style, or nothing.</param>
    /// <param name="language">The language of the words where it is not the document's, such as en-GB.</param>
    internal static string Run(string text, string? characterStyle = null, string? language = null)
    {
        string style = characterStyle is null ? "" : $"<w:rStyle w:val=\"{characterStyle}\"/>";
        string marks = language is null ? "" : $"<w:lang w:val=\"{language}\"/>";
        return RightToLeft().IsMatch(text) ? string.Concat(RightToLeft().Split(text).Select((part, i) => part.Length == 0 ? "" : One(part, i % 2 == 1 ? "<w:rtl/>" : marks))) : One(text, marks);

        string One(string words, string further) => $"<w:r>{(style.Length + further.Length == 0 ? "" : $"<w:rPr>{style}{further}</w:rPr>")}<w:t xml:space=\"preserve\">{Inside(words)}</w:t></w:r>";
    }

    // Arabic, Hebrew and their like, with the spaces and marks between their words: Word sets a run from right to left only where it is told to
    // (ECMA-376 part 1, 17.3.2.30).
    [GeneratedRegex(@"([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\p{P}]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)")]
    private static partial Regex RightToLeft();
}
