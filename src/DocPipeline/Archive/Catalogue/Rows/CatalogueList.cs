namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>The catalogue of one partnership: the blob <c>catalogue/&lt;partnership&gt;.json</c>.</summary>
internal sealed record CatalogueList
{
    /// <summary>The number of the form.</summary>
    public required int Format { get; init; }

    /// <summary>Whose objects.</summary>
    public required string Partnership { get; init; }

    /// <summary>Its objects, by identifier.</summary>
    public required IReadOnlyList<CatalogueRow> Objects { get; init; }
}
