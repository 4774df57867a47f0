namespace DocPipeline.Documents.Kinds;

/// <summary>The partnership as templates see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Area">The area that it serves.</param>
internal sealed record PartnershipFacts(string Id, string Name, string Area);
