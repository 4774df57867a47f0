using DocPipeline.Documents.Kinds.Facts;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of a report cover sheet sees.</summary>
internal sealed record CoverSheetModel : DocumentModel
{
    /// <summary>The body that the report goes to, by name.</summary>
    public required string ReportTo { get; init; }

    /// <summary>The rows of the sheet.</summary>
    public required IReadOnlyList<FieldRow> Fields { get; init; }

    /// <summary>What is recommended; empty when nothing is.</summary>
    public required string Recommendation { get; init; }
}
