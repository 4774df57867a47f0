using DocPipeline.Documents.Kinds.Facts;

namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>One signature.</summary>
/// <param name="Heading">As what and by whom: “Signed: Siân Price, Principal”.</param>
/// <param name="Rows">All that is known of it: a label and a value a row.</param>
internal sealed record SignatureDetails(string Heading, IReadOnlyList<FieldRow> Rows);
