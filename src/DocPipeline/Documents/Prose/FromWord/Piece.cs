namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>What a piece of running text is.</summary>
internal enum PieceKind
{
    /// <summary>Words as they are read.</summary>
    Words,

    /// <summary>The kind and number of another place: “clause 4.16”.</summary>
    Reference,

    /// <summary>The mark of a footnote.</summary>
    Note,

    /// <summary>A line break within the paragraph.</summary>
    Break,
}

/// <summary>A piece of the running text of a Word file, with what prose can say of it beside its words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words as they are read; of a reference what the file shows for it.</param>
internal sealed record Piece(PieceKind Kind, string Text)
{
    internal static readonly Piece LineBreak = new(PieceKind.Break, " ");

    /// <summary>Whether it is bold beyond what its paragraph's style is.</summary>
    internal bool IsStrong { get; init; }

    /// <summary>The address that it links to.</summary>
    internal string? Url { get; init; }

    /// <summary>The bookmark that it leads to: of a reference, or of words that link within the file.</summary>
    internal string? Bookmark { get; init; }

    /// <summary>The path of the fact that it prints, where that is known.</summary>
    internal string? Fact { get; init; }

    /// <summary>The paragraphs of the note that it marks.</summary>
    internal IReadOnlyList<IReadOnlyList<Piece>> Note { get; init; } = [];

    /// <summary>What the note is called in its prose file; nothing where it is new.</summary>
    internal string? NoteLabel { get; init; }

    /// <summary>The words of pieces.</summary>
    internal static string TextOf(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(p => p.Text));
}
