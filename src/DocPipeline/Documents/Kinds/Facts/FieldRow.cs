using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>A row of a field table.</summary>
/// <param name="Label">What stands on the left.</param>
/// <param name="Value">What stands on the right; never empty.</param>
internal sealed record FieldRow(string Label, IReadOnlyList<FieldParagraph> Value)
{
    /// <summary>
    /// What the row's content controls are called after: the label cannot be changed or taken out in Word, and the value is the control
    /// <c>fact:</c> with the key behind it. Nothing for a row without controls.
    /// </summary>
    internal string? Key { get; init; }

    /// <summary>A row whose value is one line of text.</summary>
    internal FieldRow(string label, string value)
        : this(label, [new FieldParagraph([new TextInline(Typography.Apply(value))])])
    {
    }
}
