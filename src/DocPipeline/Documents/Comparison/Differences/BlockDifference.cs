namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What became of one or several blocks of a story.</summary>
internal abstract record BlockDifference
{
    /// <summary>Whether nothing changed.</summary>
    internal abstract bool IsUnchanged { get; }
}
