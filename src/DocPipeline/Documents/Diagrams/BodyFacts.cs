namespace DocPipeline.Documents.Diagrams;

/// <summary>A body as a diagram sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="ReportsTo">The ids of the bodies that it reports to.</param>
internal sealed record BodyFacts(string Id, string Name, IReadOnlyList<string> ReportsTo);
