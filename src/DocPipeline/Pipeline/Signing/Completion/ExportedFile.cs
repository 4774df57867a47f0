namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>A file of a round that is handed out.</summary>
/// <param name="Name">Its name, with a folder where it lies in one.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="What">What it is, in words.</param>
public sealed record ExportedFile(string Name, ReadOnlyMemory<byte> Content, string What);
