using DocPipeline.Documents.Words;

namespace DocPipeline.Documents.Prose.Reading.Syntax;

/// <summary>Captions: paragraphs that start with the word for what they are the caption of, and a colon.</summary>
internal static class Captions
{
    /// <summary>The caption in a paragraph that starts with the word and a colon; nothing in any other block.</summary>
    internal static (IReadOnlyList<Inline> Text, string? Anchor, string? Widths)? In(ProseBlock block, string word)
    {
        if (block is not ProseParagraph { Text: [TextInline first, ..] } paragraph || Word(first.Text, word) is not { } found) return null;
        string rest = first.Text[Math.Min(first.Text.Length, found.Length + 2)..];
        return ([.. rest.Length > 0 ? [new TextInline(rest)] : Array.Empty<Inline>(), .. paragraph.Text.Skip(1)], paragraph.Anchor, paragraph.Widths);
    }

    /// <summary>Whether text is a caption's. Typography may have bound the space after the colon.</summary>
    internal static bool StartsWith(string text, string word) => Word(text, word) is not null;

    // A Welsh text is written with the Welsh word; which language it is in, only the record says.
    private static string? Word(string text, string word) => Array.Find([word, HouseWords.Welsh.Of(word)], w =>
        text.StartsWith(w, StringComparison.Ordinal) && text.AsSpan(w.Length) is ":" or [':', ' ' or '\u00A0', ..]);
}
