namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>The partnership as templates see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Area">The area that it serves.</param>
/// <param name="Logo">The mark for the first page.</param>
internal sealed record PartnershipFacts(string Id, string Name, string Area, PictureFacts Logo)
{
    /// <summary>Whether there is a mark, so that a template can leave out its paragraph.</summary>
    public bool HasLogo => Logo.Picture is not null;
}
