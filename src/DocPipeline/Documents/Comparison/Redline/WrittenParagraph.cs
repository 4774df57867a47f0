using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>A paragraph of the redline.</summary>
/// <param name="Element">The paragraph.</param>
/// <param name="Old">The old paragraph that ends in its mark.</param>
/// <param name="New">The new paragraph that ends in its mark.</param>
internal sealed record WrittenParagraph(XElement Element, ParagraphItem? Old, ParagraphItem? New);
