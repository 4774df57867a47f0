using DocPipeline.Documents.Kinds.Facts;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of signatory pages sees.</summary>
internal sealed record SignatoryPagesModel : DocumentModel
{
    /// <summary>The document that is signed.</summary>
    public required DocumentFacts Signed { get; init; }

    /// <summary>Who signs, in order.</summary>
    public required IReadOnlyList<SignatoryFacts> Signatories { get; init; }

    internal override string SignedVersion => Signed.Version;

    internal override bool IsSigned => Signatories.Count > 0;
}
