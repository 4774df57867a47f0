using System.Globalization;
using System.Text;
using DocPipeline.Archive.Catalogue;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Catalogue;

/// <summary>Short words for what the tests of the catalogue say often.</summary>
internal static class Catalogues
{
    /// <summary>Files an entry and counts it, as whoever files does.</summary>
    internal static async Task FileAndCountAsync(this DocumentArchive archive, ObjectId id, int number, string @event = "issued", string? from = null)
    {
        FiledEntry filed = await archive.File(Request(id, number, @event, from));
        await archive.Catalogue.CountAsync([filed], default);
    }

    internal static EntryRequest Request(ObjectId id, int number, string @event = "issued", string? from = null)
    {
        string version = string.Create(CultureInfo.InvariantCulture, $"{number}.0");
        return Archives.Request(number, files: 1, id) with
        {
            Event = @event,
            Text = $"Version {version} of {id}: {@event}.",
            Facts = from is null ? EntryNoteTests.Facts(("Title", $"Title {number}"), ("Version", version)) : EntryNoteTests.Facts(("In-Force-From", from), ("Title", $"Title {number}"), ("Version", version)),
        };
    }

    internal static ObjectId Document(int partnership, int document) => ObjectId.Of(string.Create(CultureInfo.InvariantCulture, $"urn:docpipeline:partnership-{partnership}:document:document-{document}"));

    /// <summary>The list as a program of its own gives it.</summary>
    internal static async Task<IReadOnlyList<CatalogueRow>> ListAsync(IBlobStore store)
    {
        using DocumentArchive archive = Archives.Open(store);
        return Archives.Done(await archive.Catalogue.ListAsync(default));
    }

    /// <summary>What the objects say, whatever the catalogue says.</summary>
    internal static async Task<IReadOnlyList<CatalogueRow>> TruthAsync(IBlobStore store)
    {
        using DocumentArchive archive = Archives.Open(store);
        var rows = new List<CatalogueRow>();
        await foreach (Outcome<IReadOnlyList<ArchivedEntry>> one in archive.AllAsync(default))
            rows.Add(Archives.Done(CatalogueRow.Of(Archives.Done(one)[^1].Inventory, one.Value!.Count)));
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>The same as text, to be compared.</summary>
    internal static string Text(IReadOnlyList<CatalogueRow> rows) =>
        string.Join('\n', rows.GroupBy(row => row.Name.Split('/')[0]).Select(group => Encoding.UTF8.GetString(MadeCatalogue.ListOf(group.Key, group))));

    internal static Dictionary<string, byte[]> BlobsOf(MemoryStore store) =>
        store.Names.Where(name => name.StartsWith(CatalogueJson.Prefix, StringComparison.Ordinal)).ToDictionary(name => name, name => store[name]!);
}
