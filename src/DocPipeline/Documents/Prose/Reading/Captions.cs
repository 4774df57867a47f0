namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Captions: paragraphs that start with the word for what they are the caption of, and a colon.</summary>
internal static class Captions
{
    /// <summary>The caption in a paragraph that starts with the word and a colon; nothing in any other block.</summary>
    internal static (IReadOnlyList<Inline> Text, string? Anchor, string? Widths)? In(ProseBlock block, string word)
    {
        if (block is not ProseParagraph { Text: [TextInline first, ..] } paragraph || !StartsWith(first.Text, word)) return null;
        string rest = first.Text[Math.Min(first.Text.Length, word.Length + 2)..];
        return ([.. rest.Length > 0 ? [new TextInline(rest)] : Array.Empty<Inline>(), .. paragraph.Text.Skip(1)], paragraph.Anchor, paragraph.Widths);
    }

    /// <summary>Whether text is a caption's. Typography may have bound the space after the colon.</summary>
    internal static bool StartsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && text.AsSpan(word.Length) is ":" or [':', ' ' or '\u00A0', ..];
}
