using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Kinds;

/// <summary>A row of a field table.</summary>
/// <param name="Label">What stands on the left.</param>
/// <param name="Value">What stands on the right; never empty.</param>
internal sealed record FieldRow(string Label, IReadOnlyList<FieldParagraph> Value)
{
    /// <summary>A row whose value is one line of text.</summary>
    internal FieldRow(string label, string value)
        : this(label, [new FieldParagraph([new TextInline(Typography.Apply(value))])])
    {
    }
}
