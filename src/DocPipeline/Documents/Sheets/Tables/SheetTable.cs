namespace DocPipeline.Documents.Sheets.Tables;

/// <summary>A table that people fill in: one sheet of a workbook, or one CSV file.</summary>
internal sealed record SheetTable
{
    /// <summary>Which of the tables it is.</summary>
    internal required TableKind Kind { get; init; }

    /// <summary>The name of the sheet.</summary>
    internal required string Name { get; init; }

    /// <summary>What one row stands for: “organisation”.</summary>
    internal required string Noun { get; init; }

    /// <summary>The list of the record that it fills.</summary>
    internal required string List { get; init; }

    /// <summary>For a list within each entry of another list, that other list: <c>bodies</c> for seats.</summary>
    internal string? OwnerList { get; init; }

    /// <summary>The column that names the entry whose list a row belongs to.</summary>
    internal SheetColumn? Owner { get; init; }

    /// <summary>The columns that fill keys, in their order.</summary>
    internal required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>The column that people know a row by, for rows without an id.</summary>
    internal string? NameKey { get; init; }

    /// <summary>Other names of the sheet.</summary>
    internal IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>What the sheet says about itself in the workbook's first sheet.</summary>
    internal required string About { get; init; }

    /// <summary>Every column, the owner first.</summary>
    internal IReadOnlyList<SheetColumn> All => Owner is null ? Columns : [Owner, .. Columns];
}
