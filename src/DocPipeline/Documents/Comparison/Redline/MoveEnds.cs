namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>How a paragraph that was moved as a whole takes part in its move.</summary>
/// <param name="Name">The name that both ranges of the move have.</param>
/// <param name="Opens">Whether its range starts with it.</param>
/// <param name="Closes">Whether its range ends with it.</param>
internal sealed record MoveEnds(string Name, bool Opens, bool Closes);
