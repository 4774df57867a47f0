using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>A header or footer.</summary>
/// <param name="Area">Which of them.</param>
/// <param name="Section">The section that shows it first, from 0.</param>
/// <param name="Type">The type of its reference: <c>default</c>, <c>first</c>, <c>even</c>.</param>
/// <param name="Part">The part that holds it.</param>
/// <param name="Story">What stands in it.</param>
internal sealed record Margin(TextArea Area, int Section, string Type, string Part, Story Story);
