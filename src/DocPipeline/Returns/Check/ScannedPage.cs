namespace DocPipeline.Returns.Check;

/// <summary>A page of a scan.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Codes">The issue codes that were read on it; none where it has none, or none that could be read.</param>
public sealed record ScannedPage(int Number, IReadOnlyList<string> Codes);
