using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Versions;

/// <summary>All versions of a document, the newest first.</summary>
/// <param name="Document">The document as the record has it.</param>
/// <param name="Versions">Its versions.</param>
/// <param name="InForce">The one in force; nothing where none is.</param>
/// <param name="Why">Why that one, or none, is in force, in a sentence.</param>
public sealed record DocumentVersions(Document Document, IReadOnlyList<DocumentVersion> Versions, DocumentVersion? InForce, string Why)
{
    /// <summary>The version before one of them; nothing before the oldest.</summary>
    /// <param name="version">One of the versions.</param>
    public DocumentVersion? Before(DocumentVersion version) => Versions.SkipWhile(each => each != version).Skip(1).FirstOrDefault();
}
