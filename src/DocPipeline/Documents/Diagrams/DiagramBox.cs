namespace DocPipeline.Documents.Diagrams;

/// <summary>A body in a diagram. Lengths in twentieths of a point from the diagram's top left corner.</summary>
internal sealed record DiagramBox(string Body, string Name, int Left, int Top, int Width, int Height)
{
    internal int Right => Left + Width;

    internal int Bottom => Top + Height;

    internal int Centre => Left + (Width / 2);
}
