namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>What a text calls the places and notes that it refers to.</summary>
internal sealed class MarkdownNames
{
    /// <summary>The anchor that a bookmark of the file stands for; nothing where prose has none for it, so that its words are kept alone.</summary>
    internal required Func<string, string?> AnchorOf { get; init; }

    /// <summary>The label of a note.</summary>
    internal required Func<Piece, string> LabelOf { get; init; }
}
