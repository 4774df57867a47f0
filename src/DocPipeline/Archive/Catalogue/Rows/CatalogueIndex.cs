namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>The list of all partnerships: the blob <c>catalogue/_partnerships.json</c>, which is written last and so makes the lists count.</summary>
internal sealed record CatalogueIndex
{
    /// <summary>The number of the form.</summary>
    public required int Format { get; init; }

    /// <summary>Every entry whose leaf lies below this index of the log is counted.</summary>
    public required long LogSize { get; init; }

    /// <summary>The partnerships, by id.</summary>
    public required IReadOnlyList<CatalogueListed> Partnerships { get; init; }
}
