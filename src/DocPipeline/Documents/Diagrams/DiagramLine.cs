namespace DocPipeline.Documents.Diagrams;

/// <summary>A piece of a connector, level or upright. Lengths in twentieths of a point from the diagram's top left corner.</summary>
/// <param name="Upper">The body that is reported to; all pieces of its connectors belong together.</param>
internal sealed record DiagramLine(string Upper, int FromX, int FromY, int ToX, int ToY);
