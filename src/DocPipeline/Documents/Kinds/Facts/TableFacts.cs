namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>A table in the house style.</summary>
/// <param name="Caption">What stands above it.</param>
/// <param name="Widths">The widths of its columns, in twentieths of a point.</param>
/// <param name="Header">The heads of its columns.</param>
/// <param name="Rows">Its rows; no cell is empty.</param>
internal sealed record TableFacts(string Caption, IReadOnlyList<int> Widths, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The column of numbers, which stand right-aligned; nothing where there is none.</summary>
    internal int? NumberColumn { get; init; }
}
