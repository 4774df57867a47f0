using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>A table of a story.</summary>
internal sealed class TableItem : StoryItem
{
    private IReadOnlyList<string>? wordBag;
    private string? key;

    internal TableItem(XElement element)
        : base(element)
    {
    }

    /// <summary>Its rows.</summary>
    internal required IReadOnlyList<RowItem> Rows { get; init; }

    /// <summary>Its caption for those who do not see it; empty for none.</summary>
    internal string Caption => (string?)Element.Element(Wml.TblPr)?.Element(Wml.W + "tblCaption")?.Attribute(Wml.Val) ?? "";

    /// <inheritdoc/>
    internal override string Key => key ??= "\u0007" + string.Join('\u0007', Rows.Select(r => r.Key));

    /// <inheritdoc/>
    internal override IReadOnlyList<string> WordBag => wordBag ??= [.. Rows.SelectMany(r => r.WordBag).Order(StringComparer.Ordinal)];
}
