using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates;

/// <summary>Text inside a run.</summary>
internal static class RunText
{
    /// <summary>Text for the inside of a <c>w:t</c>; line breaks and tabs close and open it around <c>w:br</c> and <c>w:tab</c>.</summary>
    internal static string Inside(string text)
    {
        string escaped = Xml.Escape(text);
        if (escaped.AsSpan().IndexOfAny('\n', '\t') < 0) return escaped;
        return escaped.Replace("&#xD;\n", "\n", StringComparison.Ordinal)
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
