using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>A cell of a row.</summary>
/// <param name="Element">The cell.</param>
/// <param name="Story">What stands in it.</param>
internal sealed record CellItem(XElement Element, Story Story);
