using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.TakingBack.Reading;

namespace DocPipeline.Documents.TakingBack.Writing;

/// <summary>A leaf of an edited draft that goes into the prose.</summary>
internal sealed class TakenLeaf
{
    private const int Tolerance = 110;

    /// <summary>Its place in the draft.</summary>
    internal required int Position { get; init; }

    /// <summary>What the draft says, with the facts and references of the old text that are still in it.</summary>
    internal required Leaf Leaf { get; init; }

    /// <summary>What it was; nothing for a new one.</summary>
    internal PrintedLeaf? Was { get; init; }

    /// <summary>Its prose; nothing for a new one.</summary>
    internal ProseLeaf? Source => Was?.Source;

    /// <summary>Whether it is another than the one that stood before it went elsewhere.</summary>
    internal bool IsMoved { get; set; }

    /// <summary>An anchor that it needs because the draft refers to it.</summary>
    internal string? NewAnchor { get; set; }

    /// <summary>Whether it says what it said.</summary>
    internal bool SaysTheSame => Was is not null && Leaf.Key == Was.Leaf.Key && (Leaf.AlternativeText.Length == 0 || Source?.Computed is not null || Leaf.AlternativeText == Was.Leaf.AlternativeText);

    /// <summary>Whether it differs in the values of facts alone: those are changed in the record, and its own prose stays as it is.</summary>
    internal bool DiffersInFactsAlone => Was is not null && !SaysTheSame && Leaf.AlternativeText == Was.Leaf.AlternativeText && WithoutValues(Leaf).Key == WithoutValues(Was.Leaf).Key;

    /// <summary>Whether it is what it was but for its notes: the same heading, clause or entry with the same words.</summary>
    internal bool IsSameText => Was is not null && (SaysTheSame || (Leaf.Kind == Was.Leaf.Kind && Leaf.Level == Was.Leaf.Level && Leaf.List == Was.Leaf.List && Leaf.Table is null && Leaf.Kind is not (LeafKind.Heading or LeafKind.Figure)
        && PieceKey.Of(Leaf.Pieces, withNotes: false) == PieceKey.Of(Was.Leaf.Pieces, withNotes: false)));

    /// <summary>Whether it stands as far to the right as it did.</summary>
    internal bool IsAtItsEdge => Was is not null && Leaf.Kind == Was.Leaf.Kind && Math.Abs(Edge(Leaf) - Edge(Was.Leaf)) <= Tolerance;

    private static Leaf WithoutValues(Leaf leaf) => leaf with
    {
        Pieces = WithoutValues(leaf.Pieces),
        Table = leaf.Table is null ? null : leaf.Table with { Rows = [.. leaf.Table.Rows.Select(row => (IReadOnlyList<IReadOnlyList<CellText>>)[.. row.Select(cell => (IReadOnlyList<CellText>)[.. cell.Select(text => text with { Pieces = WithoutValues(text.Pieces) })])])] },
    };

    // The words of one fact may be parted by an editor; a fact without words is one that was taken out.
    private static Piece[] WithoutValues(IReadOnlyList<Piece> pieces) =>
        [.. pieces.Where((piece, i) => piece.Fact is null || i == 0 || pieces[i - 1].Fact != piece.Fact).Select(piece => piece.Fact is null || piece.Text.Trim().Length == 0 ? piece : piece with { Text = $"{{{{{piece.Fact}}}}}" })];

    private static int Edge(Leaf leaf) => leaf.Kind is LeafKind.Entry or LeafKind.Clause ? leaf.LabelEdge : leaf.Kind is LeafKind.Paragraph or LeafKind.Quote ? leaf.TextEdge : 0;
}
