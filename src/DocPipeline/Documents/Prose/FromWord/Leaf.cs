namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>What a paragraph or table of a Word file is in the terms of prose.</summary>
internal enum LeafKind
{
    Heading,
    Clause,
    Entry,
    Paragraph,
    Quote,

    /// <summary>A table with the caption above it.</summary>
    Table,

    /// <summary>A picture with the caption below it.</summary>
    Figure,

    /// <summary>A caption that nothing belongs to.</summary>
    Caption,
}

/// <summary>A paragraph, table or picture of a Word file, read as prose would have it.</summary>
internal sealed record Leaf
{
    internal required LeafKind Kind { get; init => field = Fresh(value); }

    /// <summary>The level of a heading (1 to 4) or of a clause (1 for 6.1, 2 for 6.1.1).</summary>
    internal int Level { get; init => field = Fresh(value); }

    /// <summary>The labels of the list that an entry belongs to.</summary>
    internal ListKind List { get; init => field = Fresh(value); }

    /// <summary>Its label as Word computes it.</summary>
    internal string? Label { get; init => field = Fresh(value); }

    internal bool IsAppendix { get; init => field = Fresh(value); }

    /// <summary>Its words; of a table or picture those of the caption.</summary>
    internal IReadOnlyList<Piece> Pieces { get; init => field = Fresh(value); } = [];

    internal TableGrid? Table { get; init => field = Fresh(value); }

    /// <summary>What a picture shows.</summary>
    internal string AlternativeText { get; init; } = "";

    /// <summary>Where its label or its first line starts, in twentieths of a point from the margin.</summary>
    internal int LabelEdge { get; init; }

    /// <summary>Where its text stands, in twentieths of a point from the margin.</summary>
    internal int TextEdge { get; init; }

    /// <summary>The list and level that it belongs to in the file.</summary>
    internal (int Id, int Level)? ListPlace { get; init; }

    internal string Style { get; init; } = "";

    /// <summary>The marks of blocks of prose that start with it; see <see cref="BlockMark"/>.</summary>
    internal IReadOnlyList<int> Marks { get; init; } = [];

    /// <summary>The bookmarks in it.</summary>
    internal IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>Whether it stands before the prose, after it or between two stretches of it.</summary>
    internal bool IsOutside { get; init; }

    /// <summary>Whether it is an entry of the contents, which follow from the headings.</summary>
    internal bool IsContents { get; init; }

    /// <summary>What kind of leaf it is and what it says: two leaves with the same key print the same.</summary>
    internal string Key => key ??= $"{Form}|{Words}";

    /// <summary>What it says.</summary>
    internal string Words => words ??= PieceKey.Of(Pieces, Kind != LeafKind.Heading) + (Table is null ? "" : "\n" + Table.Key);

    private string Form => Kind switch
    {
        LeafKind.Heading => $"heading {Level}{(IsAppendix ? " appendix" : Label is null ? "" : " numbered")}",
        LeafKind.Clause => $"clause {Level}",
        LeafKind.Entry => List.ToString(),
        _ => Kind.ToString(),
    };

    private string? key;
    private string? words;

    // A copy with another value does not say what its original says.
    private T Fresh<T>(T value)
    {
        key = words = null;
        return value;
    }

    /// <summary>The words as plain text, without what they look like.</summary>
    internal string Plain => string.Join(' ', (Piece.TextOf(Pieces) + (Table is null ? "" : " " + Table.Plain)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A paragraph in a cell of a table.</summary>
internal sealed record CellText(IReadOnlyList<Piece> Pieces, bool IsBullet);

/// <summary>The cells of a table.</summary>
/// <param name="Rows">The rows, the first of which is the header.</param>
internal sealed record TableGrid(IReadOnlyList<IReadOnlyList<IReadOnlyList<CellText>>> Rows)
{
    /// <summary>What prose cannot say of it, in words; nothing for a plain table.</summary>
    internal string? Odd { get; init; }

    internal string Key => string.Join('\n', Rows.Select((r, i) => KeyOf(r, i > 0)));

    internal string Plain => string.Join(" | ", Rows.Select(PlainOf));

    internal static string PlainOf(IReadOnlyList<IReadOnlyList<CellText>> row) => string.Join(" | ", row.Select(c => string.Join(" / ", c.Select(p => Piece.TextOf(p.Pieces).Trim()))));

    /// <summary>What a row says.</summary>
    internal static string KeyOf(IReadOnlyList<IReadOnlyList<CellText>> row, bool withStrong = true) => string.Join('\u0004', row.Select(c => string.Join('\u0005', c.Select(p => (p.IsBullet ? "- " : "") + PieceKey.Of(p.Pieces, withStrong)))));
}
