using System.Globalization;
using System.Security.Cryptography;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Benchmarks;

/// <summary>
/// A program that files entries and says each one as soon as it is acknowledged, to be killed at any moment:
/// <c>--file-entries &lt;store&gt; &lt;container&gt; &lt;client&gt; &lt;from&gt; &lt;count&gt;</c>. The store may also come in the variable
/// <c>DOCPIPELINE_STORE</c>, as <c>-</c>: it may hold a key.
/// </summary>
internal static class FileEntries
{
    internal static async Task<int> RunAsync(string[] args)
    {
        string[] given = args[(Array.IndexOf(args, "--file-entries") + 1)..];
        string location = given[0] == "-" ? Environment.GetEnvironmentVariable("DOCPIPELINE_STORE") ?? "" : given[0];
        (string container, string client) = (given[1], given[2]);
        (int from, int count) = (int.Parse(given[3], CultureInfo.InvariantCulture), int.Parse(given[4], CultureInfo.InvariantCulture));
        Outcome<IBlobStore> store = BlobStores.Open(new BlobStoreSettings(location) { Container = container }, TimeProvider.System);
        if (store.IsRefused) return Refused(store.Findings);
        using DocumentArchive archive = new(store.Value, TimeProvider.System, () => RandomNumberGenerator.GetBytes(32));
        for (int number = from; number < from + count; number++)
        {
            Outcome<FiledEntry> filed = await archive.FileAsync(ArchiveWorkload.Request(container, client, number), CancellationToken.None);
            if (filed.IsRefused) return Refused(filed.Findings);

            // The point at its end says that the line is whole.
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filed {number} {filed.Value.Number} {filed.Value.Leaf} {filed.Value.Inventory.Hex} ."));
        }

        return 0;
    }

    private static int Refused(IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings) Console.WriteLine($"refused {finding}");
        return 1;
    }
}
