using DocPipeline.Documents.Lint.Words;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Lint.Model.Lines;

/// <summary>A paragraph as the checks see it: what it is, its label, whether computed or typed, and its words.</summary>
internal sealed class LintLine(TextBlock block, int index, string? label, LabelKind labelKind, string text)
{
    private IReadOnlyList<LintWord>? words;

    /// <summary>The paragraph that it was read from.</summary>
    internal TextBlock Block { get; } = block;

    /// <summary>Which line of the document it is, from 0.</summary>
    internal int Index { get; } = index;

    /// <summary>Its label without full stop or brackets: <c>11.4.2</c>, <c>iv</c>; nothing when it has none.</summary>
    internal string? Label { get; } = label;

    /// <summary>What kind of label that is.</summary>
    internal LabelKind LabelKind { get; } = labelKind;

    /// <summary>Its words without the label.</summary>
    internal string Text { get; } = text;

    /// <summary>What it is.</summary>
    internal LineKind Kind { get; set; }

    /// <summary>The level of a heading, from 1, or of a list's entry, from 0.</summary>
    internal int Level { get; set; }

    /// <summary>The section that it stands in; nothing before the first.</summary>
    internal LintSection? Section { get; set; }

    /// <summary>Whether an empty paragraph, or the start of the document, stands before it.</summary>
    internal bool AfterBlank { get; init; }

    /// <summary>Its place in a table.</summary>
    internal TableCellPlace? Cell => Block.Cell;

    /// <summary>Whether it is an entry of a list, or could be one.</summary>
    internal bool IsItem => Kind == LineKind.Item;

    /// <summary>Whether it belongs to what a reader reads from top to bottom: no contents, no header, no mark.</summary>
    internal bool IsBody => Kind is LineKind.Text or LineKind.Item or LineKind.Cell or LineKind.Heading or LineKind.Caption or LineKind.Note;

    /// <summary>Its words, one after the other.</summary>
    internal IReadOnlyList<LintWord> Words => words ??= LintWords.Of(Text);

    /// <summary>All of it.</summary>
    internal LintSpot Whole => new(this, 0, 0);

    /// <summary>Some of it.</summary>
    internal LintSpot At(int start, int length) => new(this, start, length);

    /// <inheritdoc/>
    public override string ToString() => Label is null ? Text : $"{Label} {Text}";
}
