using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>A paragraph in the value of a field.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsNumbered">Whether it is an entry of a numbered list.</param>
internal sealed record FieldParagraph(IReadOnlyList<Inline> Text, bool IsNumbered = false)
{
    /// <summary>The id of the character style of its text; nothing for the paragraph's own.</summary>
    internal string? CharacterStyle { get; init; }
}
