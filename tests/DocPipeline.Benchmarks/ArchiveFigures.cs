using System.Diagnostics;
using System.Security.Cryptography;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;

namespace DocPipeline.Benchmarks;

/// <summary>What it costs to file an entry of three new files of 17, 6 and 1 KB, in a folder and on Azurite, where that is on the PATH.</summary>
internal static class ArchiveFigures
{
    private const int Bytes = 17_000;
    private const int Clients = 8;

    internal static async Task PrintAsync()
    {
        using (TemporaryFolder folder = new())
        {
            double flush = await FlushAsync(FolderBlobStore.Open(folder["alone"], TimeProvider.System));
            (double second, double p50, _) = await FileAsync(_ => FolderBlobStore.Open(folder["one"], TimeProvider.System), clients: 1, entries: 200);
            Figures.Row($"entries filed in a folder, one client, where a file on the disk takes {flush:0.0} ms", $"{second:0} a second, half of them in {p50:0.0} ms", "≥ 100 a second", second >= 100);
            (double rate, double half, double p99) = await FileAsync(_ => FolderBlobStore.Open(folder["eight"], TimeProvider.System), Clients, entries: 50);
            Figures.Row($"entries filed in a folder, {Clients} clients at once", $"{rate:0} a second, half of them in {half:0} ms, 99 of 100 in {p99:0} ms", "", null);
        }

        if (Programs.Find(AzuriteProcess.Program) is not { } program)
        {
            Figures.Row($"entries filed on Azurite", $"not on the PATH", "", null);
            return;
        }

        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(program);
        int most = await RequestsAsync(azurite);
        Figures.Row($"requests an entry takes on Azurite", $"{most}", "≤ 14", most <= 14);
        (_, double middle, double slowest) = await FileAsync(_ => StoreIn(azurite, "one"), clients: 1, entries: 200);
        Figures.Row($"entries filed on Azurite, one client", $"half of them in {middle:0.0} ms, 99 of 100 in {slowest:0} ms", "half < 60 ms", middle < 60);
        CountingPolicy all = new();
        (double together, double each, double last) = await FileAsync(_ => StoreIn(azurite, "eight", all), Clients, entries: 50);
        Figures.Row($"requests an entry takes on Azurite, {Clients} clients at once, on the average", $"{all.Requests / (Clients * 60.0):0.0}", "", null);
        Figures.Row($"entries filed on Azurite, {Clients} clients at once", $"{together:0} a second, half of them in {each:0} ms, 99 of 100 in {last:0} ms", "≥ 20 a second, 99 of 100 < 800 ms", together >= 20 && last < 800);

        // Last, for the emulator becomes slower with all that it holds.
        (double put, double slowPut, double slowestPut) = await PutsAsync(azurite);
        Figures.Row($"for comparison, one write of a blob on Azurite, {Clients} clients at once", $"half of them in {put:0} ms, 99 of 100 in {slowPut:0} ms, the slowest in {slowestPut:0} ms", "", null);
    }

    // The first entries of each client warm up. Each client is a program of its own, but for the process, and writes to objects of its own.
    private static async Task<(double Second, double Half, double NinetyNine)> FileAsync(Func<int, IBlobStore> open, int clients, int entries)
    {
        const int Warm = 10;
        DocumentArchive[] archives = [.. Enumerable.Range(0, clients).Select(n => Open(open(n)))];
        await Task.WhenAll(archives.Select((archive, client) => FileAsync(archive, client, 0, Warm)));
        long start = Stopwatch.GetTimestamp();
        List<double>[] times = await Task.WhenAll(archives.Select((archive, client) => Task.Run(() => FileAsync(archive, client, Warm, entries))));
        double took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (DocumentArchive archive in archives) archive.Dispose();
        List<double> all = [.. times.SelectMany(t => t).Order()];
        return (all.Count / took, all[all.Count / 2], all[all.Count * 99 / 100]);
    }

    private static async Task<List<double>> FileAsync(DocumentArchive archive, int client, int from, int count)
    {
        var times = new List<double>();
        string name = $"client-{client}";
        for (int number = from; number < from + count; number++)
        {
            EntryRequest request = ArchiveWorkload.Request(name, name, number, Bytes);
            long start = Stopwatch.GetTimestamp();
            if ((await archive.FileAsync(request, CancellationToken.None)).Findings is { Count: > 0 } findings) throw new InvalidOperationException(findings[0].ToString());
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    // What every request of an entry waits for, beside as many others.
    private static async Task<(double Half, double NinetyNine, double Slowest)> PutsAsync(AzuriteProcess azurite)
    {
        const int Puts = 600;
        AzureBlobStore store = StoreIn(azurite, "puts");
        List<double>[] times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            for (int i = 0; i < Puts; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await store.CreateAsync(BlobName.Of($"client-{client}/{i}"), new byte[400], CancellationToken.None);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        })));
        List<double> all = [.. times.SelectMany(t => t).Order()];
        return (all[all.Count / 2], all[all.Count * 99 / 100], all[^1]);
    }

    // What everything in a folder waits for: one file, flushed to the disk with its name. The median of many, in milliseconds.
    private static async Task<double> FlushAsync(FolderBlobStore store)
    {
        var times = new List<double>();
        for (int i = 0; i < 50; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await store.CreateAsync(BlobName.Of($"file-{i}"), new byte[Bytes], CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    // The most that any entry takes of an object that is there: what goes over the wire, with all that the client library does by itself.
    private static async Task<int> RequestsAsync(AzuriteProcess azurite)
    {
        CountingPolicy counted = new();
        using DocumentArchive archive = Open(StoreIn(azurite, "counted", counted));
        await FileAsync(archive, 0, 0, 1);
        int most = 0;
        for (int number = 1; number < 10; number++)
        {
            int before = counted.Requests;
            await FileAsync(archive, 0, number, 1);
            most = Math.Max(most, counted.Requests - before);
        }

        return most;
    }

    private static AzureBlobStore StoreIn(AzuriteProcess azurite, string container, CountingPolicy? counted = null)
    {
        BlobClientOptions options = new();
        if (counted is not null) options.AddPolicy(counted, Azure.Core.HttpPipelinePosition.PerRetry);
        return new AzureBlobStore(new BlobContainerClient(azurite.ConnectionString, container, options));
    }

    private static DocumentArchive Open(IBlobStore store) => new(store, TimeProvider.System, () => RandomNumberGenerator.GetBytes(32));

    private sealed class CountingPolicy : HttpPipelineSynchronousPolicy
    {
        private int requests;

        internal int Requests => Volatile.Read(ref requests);

        public override void OnSendingRequest(Azure.Core.HttpMessage message) => Interlocked.Increment(ref requests);
    }
}
