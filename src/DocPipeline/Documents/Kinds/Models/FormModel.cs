using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of a form sees.</summary>
internal sealed record FormModel : DocumentModel
{
    /// <summary>The rows of document control.</summary>
    public required IReadOnlyList<FieldRow> Control { get; init; }

    /// <summary>The form, with the answers that the record has.</summary>
    public required FormSheet Form { get; init; }
}
