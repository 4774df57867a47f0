namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>How a difference takes part in a move.</summary>
/// <param name="Name">The name that both ranges of the move have.</param>
/// <param name="Opens">Whether its range starts with it.</param>
/// <param name="Closes">Whether its range ends with it.</param>
/// <param name="IsWhole">Whether all of it was moved; else the range stands within the paragraph.</param>
internal sealed record MoveEnds(string Name, bool Opens, bool Closes, bool IsWhole);
