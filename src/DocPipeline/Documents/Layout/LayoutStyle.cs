namespace DocPipeline.Documents.Layout;

/// <summary>What of a paragraph's formatting decides on its height. Lengths in twentieths of a point.</summary>
internal sealed record LayoutStyle
{
    /// <summary>The type size in half points.</summary>
    public int Size { get; init; } = 24;

    /// <summary>Whether its type is bold.</summary>
    public bool Bold { get; init; }

    public int Before { get; init; }

    public int After { get; init; } = 160;

    /// <summary>The line pitch in 240ths of single spacing.</summary>
    public int Line { get; init; } = 276;

    public int Left { get; init; }

    public int Right { get; init; }

    /// <summary>From the left edge to where the first line starts; negative when it hangs.</summary>
    public int FirstLine { get; init; }

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>What borders add above and below: their width and their distance from the text.</summary>
    public int BorderAbove { get; init; }

    /// <inheritdoc cref="BorderAbove"/>
    public int BorderBelow { get; init; }

    /// <summary>The height of one line. LibreOffice keeps the pitch in whole per cent and drops what is left of a twentieth.</summary>
    internal int LineHeight => Single * (int)Math.Round(Line / 2.4) / 100;

    /// <summary>The part of it that the line pitch adds to single spacing.</summary>
    internal int Leading => Math.Max(0, LineHeight - Single);

    // Arial's ascent, descent and line gap are 2355 of 2048 units (table hhea), rounded to whole twentieths as word processors do.
    private int Single => (int)Math.Round(Size * 10 * 2355 / 2048.0);
}
