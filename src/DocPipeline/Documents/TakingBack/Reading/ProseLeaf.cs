using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;

namespace DocPipeline.Documents.TakingBack.Reading;

/// <summary>A paragraph, table or picture of prose, with the lines that it takes up in its file.</summary>
internal sealed class ProseLeaf
{
    internal required LeafKind Kind { get; init; }

    internal required string File { get; init; }

    /// <summary>The first line of its own words, from 0; of a table, that of its caption.</summary>
    internal required int First { get; init; }

    /// <summary>The line after the last of its own words, from 0.</summary>
    internal int End { get; set; }

    /// <summary>The columns before its label, or before its text where it has none.</summary>
    internal required int Indent { get; init; }

    /// <summary>The section that it belongs to, by the order in the files.</summary>
    internal required int Section { get; init; }

    /// <summary>Its place among the leaves of its file.</summary>
    internal int Index { get; set; }

    /// <summary>The number of the mark of the block that it belongs to.</summary>
    internal required int Mark { get; init; }

    /// <summary>The clause or entry within which it stands.</summary>
    internal ProseLeaf? Parent { get; init; }

    /// <summary>The anchor that is stated, or, of a heading, was made from its words.</summary>
    internal string? Anchor { get; init; }

    /// <summary>Whether the anchor is made from the words.</summary>
    internal bool IsAnchorMade { get; init; }

    /// <summary>What makes it, where it is worked out from the facts: <c>membership.board</c>.</summary>
    internal string? Computed { get; init; }

    internal ProseTable? Table { get; init; }

    /// <summary>The labels in the file of the notes that it refers to, in order.</summary>
    internal IReadOnlyList<string> NoteLabels { get; init; } = [];

    /// <summary>Whether it has children that are indented below it.</summary>
    internal bool IsItem => Kind is LeafKind.Clause or LeafKind.Entry;
}
