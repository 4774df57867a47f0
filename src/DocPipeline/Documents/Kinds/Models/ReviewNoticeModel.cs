using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of a review notice sees.</summary>
internal sealed record ReviewNoticeModel : DocumentModel
{
    /// <summary>The document that is to be reviewed.</summary>
    public required DocumentFacts Reviewed { get; init; }

    /// <summary>The document, its last review and its next: a label and a value a row.</summary>
    public required IReadOnlyList<FieldRow> Control { get; init; }

    /// <summary>When it is to be reviewed and by which cycle, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The cycles where more than one is stated; else no table.</summary>
    public required IReadOnlyList<TableFacts> Cycles { get; init; }

    /// <summary>Who is asked for what, and by when.</summary>
    public required TableFacts Asked { get; init; }

    /// <summary>The outcome, to be filled in.</summary>
    public required FormSheet Outcome { get; init; }
}
