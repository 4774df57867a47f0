using System.Buffers;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates;

/// <summary>Text inside a run.</summary>
internal static class RunText
{
    // What a program may have put between lines: every line ending of Unicode (TR 14: CR, LF, NEL, VT, FF, LS, PS), and the tab.
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\t\v\f\u0085\u2028\u2029");

    /// <summary>Text for the inside of a <c>w:t</c>; line breaks and tabs close and open it around <c>w:br</c> and <c>w:tab</c>.</summary>
    internal static string Inside(string text)
    {
        if (text.AsSpan().IndexOfAny(Breaks) < 0) return Xml.Escape(text);
        return Xml.Escape(text.ReplaceLineEndings("\n").Replace('\v', '\n'))
            .Replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal)
            .Replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">", StringComparison.Ordinal);
    }

    /// <summary>A whole run.</summary>
    /// <param name="text">The words.</param>
    /// <param name="characterStyle">The id of its character style, or nothing.</param>
    internal static string Run(string text, string? characterStyle = null)
    {
        string properties = characterStyle is null ? "" : $"<w:rPr><w:rStyle w:val=\"{characterStyle}\"/></w:rPr>";
        return $"<w:r>{properties}<w:t xml:space=\"preserve\">{Inside(text)}</w:t></w:r>";
    }
}
