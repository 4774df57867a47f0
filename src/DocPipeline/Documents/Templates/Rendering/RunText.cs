using System.Buffers;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>Text inside a run.</summary>
internal static class RunText
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
        string properties = (characterStyle, language) is (null, null) ? "" : $"<w:rPr>{style}{(language is null ? "" : $"<w:lang w:val=\"{language}\"/>")}</w:rPr>";
        return $"<w:r>{properties}<w:t xml:space=\"preserve\">{Inside(text)}</w:t></w:r>";
    }
}
