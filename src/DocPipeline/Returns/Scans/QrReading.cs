namespace DocPipeline.Returns.Scans;

/// <summary>What was read in a scan.</summary>
/// <param name="Pages">The codes of each page, in order.</param>
/// <param name="NotRead">Why not, or not all, of it could be read, as a sentence; nothing where it could.</param>
public sealed record QrReading(IReadOnlyList<IReadOnlyList<string>> Pages, string? NotRead = null);
