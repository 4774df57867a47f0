using DocPipeline.Archive.Catalogue.Rows;

namespace DocPipeline.Archive.Catalogue;

/// <summary>A catalogue as it is worked out: the same objects and the same size of the log give the same bytes.</summary>
internal sealed class MadeCatalogue
{
    /// <summary>Makes a catalogue.</summary>
    /// <param name="logSize">Every entry whose leaf lies below this index is in it.</param>
    /// <param name="rows">The rows, in any order.</param>
    internal MadeCatalogue(long logSize, IEnumerable<CatalogueRow> rows)
    {
        LogSize = logSize;
        Rows = [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
        var lists = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var listed = new List<CatalogueListed>();
        foreach (IGrouping<string, CatalogueRow> of in Rows.GroupBy(row => CataloguePlace.Of(Ocfl.ObjectId.Of(row.Id)).Partnership).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            lists[of.Key] = ListOf(of.Key, of);
            listed.Add(new CatalogueListed(of.Key, of.Count(), Sha512.Of(lists[of.Key]).Hex));
        }

        Lists = lists;
        Index = IndexOf(logSize, listed);
    }

    /// <summary>Every entry whose leaf lies below this index is counted.</summary>
    internal long LogSize { get; }

    /// <summary>All rows, by identifier.</summary>
    internal IReadOnlyList<CatalogueRow> Rows { get; }

    /// <summary>The bytes of the lists by partnership.</summary>
    internal IReadOnlyDictionary<string, byte[]> Lists { get; }

    /// <summary>The bytes of the list of all partnerships.</summary>
    internal byte[] Index { get; }

    /// <summary>The bytes of a partnership's list.</summary>
    internal static byte[] ListOf(string partnership, IEnumerable<CatalogueRow> rows) =>
        CatalogueJson.Write(new CatalogueList { Format = CatalogueJson.CurrentFormat, Partnership = partnership, Objects = [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)] });

    /// <summary>The bytes of the list of all partnerships.</summary>
    internal static byte[] IndexOf(long logSize, IEnumerable<CatalogueListed> partnerships) =>
        CatalogueJson.Write(new CatalogueIndex { Format = CatalogueJson.CurrentFormat, LogSize = logSize, Partnerships = [.. partnerships.OrderBy(p => p.Partnership, StringComparer.Ordinal)] });
}
