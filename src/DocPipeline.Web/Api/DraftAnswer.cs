using DocPipeline.Findings;

namespace DocPipeline.Web.Api;

/// <summary>A draft that was asked for.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="File">The name under which to save it.</param>
/// <param name="Sha512">The digest of its bytes, 128 small hexadecimal digits.</param>
/// <param name="Findings">Notes and warnings.</param>
internal sealed record DraftAnswer(string Document, string File, string Sha512, IReadOnlyList<Finding> Findings);
