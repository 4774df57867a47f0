namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>The last entry of an object.</summary>
/// <param name="Event">What happened, in a word.</param>
/// <param name="Text">What happened, in a sentence.</param>
/// <param name="At">When, as the entry states it (RFC 3339, UTC).</param>
/// <param name="By">Who did it.</param>
internal sealed record CatalogueEvent(string Event, string Text, string At, string By);
