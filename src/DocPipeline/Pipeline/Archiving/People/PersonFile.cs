namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>A file that belongs to a person, or that is handed out about one.</summary>
/// <param name="Name">Its name, with folders where it is handed out.</param>
/// <param name="MediaType">What it is, such as <c>image/png</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PersonFile(string Name, string MediaType, ReadOnlyMemory<byte> Content);
