namespace DocPipeline.Pipeline.Shelves;

/// <summary>A part of the partnerships that were looked for.</summary>
/// <param name="Rows">The part, by name.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record FoundPartnerships(IReadOnlyList<ListedPartnership> Rows, int Count);
