using DocPipeline.Governance.Amendments;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>An amendment with the text that it makes.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="Before">The document's prose files as they are in the version that is changed, by their paths in the record.</param>
/// <param name="After">The same with the changes made.</param>
internal sealed record AmendedText(Amendment Amendment, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Before, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> After);
