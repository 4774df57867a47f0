using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose;

/// <summary>A block of prose: what stands between two blank lines, or a list of such.</summary>
/// <param name="Place">Where its Markdown stands.</param>
internal abstract record ProseBlock(Place Place);

/// <summary>A heading below the section's own.</summary>
/// <param name="Level">2 to 4.</param>
/// <param name="IsNumbered">Whether it takes a number; only level 2 can.</param>
/// <param name="IsAnchorMade">Whether the anchor was made from its words, not stated.</param>
internal sealed record ProseHeading(Place Place, int Level, IReadOnlyList<Inline> Text, string Anchor, bool IsNumbered, bool IsAnchorMade = false) : ProseBlock(Place);

/// <summary>A paragraph.</summary>
internal sealed record ProseParagraph(Place Place, IReadOnlyList<Inline> Text, string? Anchor) : ProseBlock(Place)
{
    /// <summary>The widths of columns that were asked for after the caption of a table.</summary>
    internal string? Widths { get; init; }
}

/// <summary>An ordered list with plain numbers: clauses of the section.</summary>
/// <param name="Start">The first number as typed.</param>
internal sealed record ProseClauses(Place Place, int Start, IReadOnlyList<ProseItem> Items) : ProseBlock(Place);

/// <summary>A list whose labels are its own: lettered, roman, bracketed, bullets, ticks.</summary>
/// <param name="Start">The ordinal of its first label; 1 for bullets.</param>
internal sealed record ProseList(Place Place, ListKind Kind, int Start, IReadOnlyList<ProseItem> Items) : ProseBlock(Place);

/// <summary>A quotation.</summary>
internal sealed record ProseQuote(Place Place, IReadOnlyList<ProseParagraph> Paragraphs) : ProseBlock(Place);

/// <summary>A paragraph in a cell of a table.</summary>
internal sealed record CellParagraph(IReadOnlyList<Inline> Text, bool IsBullet = false);

/// <summary>A table with a caption, a header row of one-paragraph cells, and rows.</summary>
/// <param name="Anchor">The anchor stated after the caption.</param>
/// <param name="AreNumbers">For each column, whether it was marked as right-aligned.</param>
internal sealed record ProseTable(
    Place Place, IReadOnlyList<Inline> Caption, string? Anchor, IReadOnlyList<bool> AreNumbers, IReadOnlyList<IReadOnlyList<Inline>> Header,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<CellParagraph>>> Rows) : ProseBlock(Place)
{
    /// <summary>The shares of the columns in the width, where they were asked for.</summary>
    internal IReadOnlyList<int>? Widths { get; init; }
}

/// <summary>A picture with its caption.</summary>
/// <param name="File">Its path within the record.</param>
/// <param name="AlternativeText">What it shows, for readers who do not see it.</param>
/// <param name="Width">The width that was asked for, in EMU.</param>
/// <param name="Caption">The caption below it.</param>
/// <param name="Anchor">The anchor stated after the caption.</param>
internal sealed record ProseFigure(Place Place, string File, string AlternativeText, long? Width, IReadOnlyList<Inline> Caption, string? Anchor) : ProseBlock(Place);

/// <summary>The membership tables of a body of the partnership, made from its seats.</summary>
/// <param name="Body">The body's id.</param>
internal sealed record ProseMembership(Place Place, string Body) : ProseBlock(Place);

/// <summary>A form of the record, printed blank.</summary>
/// <param name="Form">The form's id.</param>
internal sealed record ProseForm(Place Place, string Form) : ProseBlock(Place);

/// <summary>A diagram of which body reports to which, with the same in words, made from the bodies of the record.</summary>
/// <param name="Body">The body at the top, by id; nothing for the whole partnership.</param>
/// <param name="Caption">The caption; nothing where none was written.</param>
/// <param name="Anchor">The anchor stated after the caption.</param>
internal sealed record ProseStructure(Place Place, string? Body, IReadOnlyList<Inline>? Caption = null, string? Anchor = null) : ProseBlock(Place);

/// <summary>An entry of a list, or a clause: the first paragraph carries the label.</summary>
internal sealed record ProseItem(Place Place, IReadOnlyList<ProseBlock> Blocks);

/// <summary>A section: a heading of the first level and what stands under it.</summary>
/// <param name="StartsPage">Whether it was asked to start a page.</param>
/// <param name="IsAnchorMade">Whether the anchor was made from its words, not stated.</param>
internal sealed record ProseSection(
    Place Place, IReadOnlyList<Inline> Heading, string Anchor, bool IsNumbered, bool StartsPage, IReadOnlyList<ProseBlock> Blocks, bool IsAnchorMade = false)
{
    /// <summary>Whether it is an appendix: lettered, on a page of its own, without clauses.</summary>
    internal bool IsAppendix { get; init; }

    /// <summary>The number of the mark of its heading; those of its blocks follow. 0 where it is not marked.</summary>
    internal int FirstMark { get; init; }

    /// <summary>Whether it is the last of the text, or of the appendices: what follows it in the document is no prose.</summary>
    internal bool EndsProse { get; init; }
}

/// <summary>The labels that a list can have.</summary>
internal enum ListKind
{
    Letter,
    Roman,
    Bracket,
    Number,
    Bullet,
    Tick,
}

/// <summary>A piece of running text.</summary>
internal abstract record Inline;

/// <summary>Words as they are.</summary>
internal sealed record TextInline(string Text) : Inline;

/// <summary>Bold: a lead word, a defined term, emphasis.</summary>
internal sealed record StrongInline(IReadOnlyList<Inline> Content) : Inline;

/// <summary>A link to an address outside.</summary>
internal sealed record LinkInline(string Url, IReadOnlyList<Inline> Content) : Inline;

/// <summary>A reference to an anchor; without content it prints the target's kind and number.</summary>
internal sealed record ReferenceInline(Place Place, string Anchor, IReadOnlyList<Inline> Content) : Inline;

/// <summary>A fact of the record, by path.</summary>
internal sealed record FactInline(Place Place, string Path) : Inline;

/// <summary>A footnote, where it is referred to.</summary>
/// <param name="Paragraphs">Its words.</param>
internal sealed record NoteInline(Place Place, IReadOnlyList<ProseParagraph> Paragraphs) : Inline;

/// <summary>A picture where it is written; one that stands alone becomes a <see cref="ProseFigure"/>.</summary>
internal sealed record PictureInline(Place Place, string File, string AlternativeText) : Inline;

/// <summary>A line break within a paragraph.</summary>
internal sealed record BreakInline : Inline;
