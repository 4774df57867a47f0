namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>One thing that a job does.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Document">The document, where one is drafted.</param>
/// <param name="Round">The round, where it is about one.</param>
public sealed record JobItem(string Partnership, string? Document = null, string? Round = null);
