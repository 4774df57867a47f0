using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>A row of a table.</summary>
/// <param name="element">The row.</param>
/// <param name="cells">Its cells.</param>
internal sealed class RowItem(XElement element, IReadOnlyList<CellItem> cells)
{
    private IReadOnlyList<string>? wordBag;
    private string? key;

    /// <summary>The row.</summary>
    internal XElement Element { get; } = element;

    /// <summary>Its cells.</summary>
    internal IReadOnlyList<CellItem> Cells { get; } = cells;

    /// <summary>What two rows have in common that say the same.</summary>
    internal string Key => key ??= string.Join('\u0006', Cells.Select(c => c.Story.Key));

    /// <summary>The words of all its cells.</summary>
    internal IReadOnlyList<string> WordBag => wordBag ??= [.. Cells.SelectMany(c => c.Story.Items).SelectMany(i => i.WordBag).Order(StringComparer.Ordinal)];
}
