namespace DocPipeline.Pipeline.Returns;

/// <summary>The file that was issued, against which returns are held.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="From">Where it was found, in words: <c>v2 of cheshire-west/agreement in the archive</c>.</param>
public sealed record IssuedFile(string Name, ReadOnlyMemory<byte> Content, string From);
