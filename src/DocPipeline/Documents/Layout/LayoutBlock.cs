namespace DocPipeline.Documents.Layout;

/// <summary>A paragraph or a table row on its way to a page. Lengths in twentieths of a point.</summary>
/// <param name="LineHeight">The height of one line; of a row, its whole height.</param>
/// <param name="Lines">How many lines; 1 for a row.</param>
/// <param name="Bookmarks">The bookmarks that start in it.</param>
internal sealed record LayoutBlock(int LineHeight, int Lines, IReadOnlyList<string> Bookmarks)
{
    public int Before { get; init; }

    public int After { get; init; }

    /// <summary>What borders add above the first line and below the last.</summary>
    public int BorderAbove { get; init; }

    /// <inheritdoc cref="BorderAbove"/>
    public int BorderBelow { get; init; }

    /// <summary>What the line pitch adds below a line of text.</summary>
    public int Leading { get; init; }

    /// <summary>The footnotes that it refers to: from which of its lines, from 0, and how high each is.</summary>
    public IReadOnlyList<(int Line, int Height)> Notes { get; init; } = [];

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>The height of the header row that is repeated when this row starts a page; 0 elsewhere.</summary>
    public int RepeatedHeader { get; init; }

    /// <summary>The height without the space around it.</summary>
    internal int Height => BorderAbove + (LineHeight * Lines) + BorderBelow;

    /// <summary>The height of the least part that may stand alone at the end of a page: widows and orphans are two lines.</summary>
    internal int LeastHeight => KeepLines || Lines <= 3 ? Height : BorderAbove + (LineHeight * 2);
}
