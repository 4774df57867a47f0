namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>That a version is in force from a day. Which one is in force now depends on the day that is asked for, so all are kept.</summary>
/// <param name="Version">The version.</param>
/// <param name="From">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Entry">The number of the entry that says so.</param>
internal sealed record CatalogueInForce(string Version, string From, int Entry);
