namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>What an erasure would do.</summary>
/// <param name="Id">The id that stands for the person.</param>
/// <param name="Name">The name; absent when an erasure was begun before.</param>
/// <param name="Goes">What goes, a phrase each.</param>
/// <param name="Stays">What stays, a sentence each.</param>
public sealed record ErasurePlan(string Id, string? Name, IReadOnlyList<string> Goes, IReadOnlyList<string> Stays);
