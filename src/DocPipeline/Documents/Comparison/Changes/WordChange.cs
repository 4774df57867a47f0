namespace DocPipeline.Documents.Comparison.Changes;

/// <summary>Words that became other words.</summary>
/// <param name="Was">The old words; empty where words were only inserted.</param>
/// <param name="Now">The new words; empty where words were only deleted.</param>
public sealed record WordChange(string Was, string Now);
