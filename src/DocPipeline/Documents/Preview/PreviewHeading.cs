namespace DocPipeline.Documents.Preview;

/// <summary>A heading that a reader can go to.</summary>
/// <param name="Id">The id of its element.</param>
/// <param name="Level">1 or 2.</param>
/// <param name="Number">Its number; nothing where it has none.</param>
/// <param name="Text">Its words.</param>
public sealed record PreviewHeading(string Id, int Level, string? Number, string Text);
