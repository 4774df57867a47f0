using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>Part of a run: some of its text, one of its elements, or, for a field of several runs, whole elements of the paragraph.</summary>
/// <param name="Run">The run that it comes from; nothing for elements of the paragraph itself.</param>
/// <param name="Text">The text; nothing for elements.</param>
/// <param name="Nodes">The elements.</param>
/// <param name="Wrappers">The links and content controls around it, the outermost first.</param>
internal sealed record Piece(XElement? Run, string? Text, IReadOnlyList<XElement> Nodes, IReadOnlyList<XElement> Wrappers);
