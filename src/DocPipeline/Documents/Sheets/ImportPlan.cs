using DocPipeline.Documents.Sheets.Tables;

namespace DocPipeline.Documents.Sheets;

/// <summary>What an import would do: nothing is taken until somebody says so.</summary>
/// <param name="Tables">The tables that the file holds.</param>
/// <param name="PartnershipFile">The record's file with every change made, checked as a whole.</param>
public sealed record ImportPlan(IReadOnlyList<TableChanges> Tables, ReadOnlyMemory<byte> PartnershipFile)
{
    /// <summary>Whether anything would change.</summary>
    public bool ChangesAnything => Tables.Any(table => table.Rows.Any(row => row.Kind is not RowChangeKind.OnlyInRecord));
}

/// <summary>What would become of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">What would be added, changed and removed, and what is only in the record; in the order of the sheet.</param>
/// <param name="Left">How many rows of the sheet say what the record says.</param>
public sealed record TableChanges(TableKind Table, IReadOnlyList<RowChange> Rows, int Left);

/// <summary>What would become of one entry.</summary>
/// <param name="Kind">Whether it is added, changed or removed.</param>
/// <param name="Id">Its id; for seats and signatories after that of the body or document: <c>board/chair</c>.</param>
/// <param name="Name">The name that people know it by.</param>
/// <param name="Row">The row of the sheet, counted from 1; absent for an entry that is only in the record.</param>
/// <param name="Fields">The fields that change; for a new entry all that it has.</param>
public sealed record RowChange(RowChangeKind Kind, string Id, string Name, int? Row, IReadOnlyList<FieldChange> Fields);

/// <summary>What becomes of an entry.</summary>
public enum RowChangeKind
{
    /// <summary>The record does not have it yet.</summary>
    Added,

    /// <summary>The record has it, and the sheet says something else of it.</summary>
    Changed,

    /// <summary>The record has it, the sheet does not, and it goes.</summary>
    Removed,

    /// <summary>The record has it, the sheet does not, and it stays.</summary>
    OnlyInRecord,
}

/// <summary>A field that changes.</summary>
/// <param name="Heading">The heading of its column.</param>
/// <param name="From">What the record says; absent for nothing.</param>
/// <param name="To">What the sheet says; absent for nothing.</param>
public sealed record FieldChange(string Heading, string? From, string? To);
