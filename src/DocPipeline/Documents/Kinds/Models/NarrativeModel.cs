using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of a document of numbered sections sees: agreement, protocol, constitution, handbook, terms of reference, report, policy statement.</summary>
internal record NarrativeModel : DocumentModel
{
    /// <summary>The rows of document control.</summary>
    public required IReadOnlyList<FieldRow> Control { get; init; }

    /// <summary>The rows of the version table, oldest first.</summary>
    public required IReadOnlyList<VersionRow> History { get; init; }

    /// <summary>The sections, from all prose files in order.</summary>
    public required IReadOnlyList<ProseSection> Sections { get; init; }

    /// <summary>The appendices, which stand after the signatures.</summary>
    public required IReadOnlyList<ProseSection> Appendices { get; init; }

    /// <summary>Who signs, in order; empty for a document that nobody signs.</summary>
    public required IReadOnlyList<SignatoryFacts> Signatories { get; init; }

    internal override bool IsSigned => Signatories.Count > 0;
}
