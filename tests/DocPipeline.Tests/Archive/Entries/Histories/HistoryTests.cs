using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Entries.Histories;

/// <summary>Sixteen clients file at once on one object, each a program of its own, while readers look on: what they saw fits one order.</summary>
[Collection(AzuriteServer.Collection)]
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Clients = 16;
    private const int EntriesEach = 2;
    private const int Readers = 2;
    private const int ShortRuns = 1;
    private const int LongRuns = 50;

    // Azurite becomes slower with all that it holds, so it is begun anew after so many runs.
    private const int RunsOfOneAzurite = 5;

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(10);

    [Fact]
    public Task Sixteen_clients_of_a_folder_see_one_order() => FolderAsync(ShortRuns);

    [LongFact]
    [Trait("Category", "Long")]
    public Task Fifty_times_sixteen_clients_of_a_folder_see_one_order() => FolderAsync(LongRuns);

    [LongFact(AzuriteServer.Program)]
    [Trait("Category", "Long")]
    public Task Fifty_times_sixteen_clients_of_Azurite_see_one_order() => AzuriteAsync(LongRuns);

    private async Task FolderAsync(int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < runs; run++)
        {
            using TemporaryFolder folder = new();
            await RunAsync(() => FolderBlobStore.Open(folder.Path, TimeProvider.System));
        }

        Report(runs, start);
    }

    private async Task AzuriteAsync(int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int done = 0; done < runs; done += RunsOfOneAzurite)
        {
            using AzuriteProcess azurite = await AzuriteProcess.StartAsync(Programs.Require(AzuriteServer.Program));
            for (int run = done; run < Math.Min(done + RunsOfOneAzurite, runs); run++)
                await RunAsync(() => new AzureBlobStore(new BlobContainerClient(azurite.ConnectionString, $"history-{run}")));
        }

        Report(runs, start);
    }

    private static async Task RunAsync(Func<IBlobStore> open)
    {
        EntryHistory history = new();
        using CancellationTokenSource allFiled = new();
        Task<List<Sha512[]>>[] readers = [.. Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(open(), history, allFiled.Token)))];
        FiledEntry[][] filed = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => FileAsync(open(), client, history))));
        await allFiled.CancelAsync();
        List<Sha512[]>[] seen = await Task.WhenAll(readers);

        List<string> problems = [.. history.Problems(Clients * EntriesEach, isWhole: true)];
        using DocumentArchive archive = Archives.Open(open());
        Sha512[] entries = Digests(Archives.Done((await archive.EntriesAsync(Archives.Agreement, default))!));
        foreach (Sha512[] one in seen.SelectMany(s => s))
            if (!entries.AsSpan().StartsWith(one)) problems.Add($"a reader saw {one.Length} entries that are not the first ones");
        problems.AddRange(await Archives.ProblemsAsync(open(), filed.SelectMany(f => f), Enumerable.Range(0, Clients * EntriesEach).Select(n => Archives.Request(n)), isClean: true));
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    private static async Task<FiledEntry[]> FileAsync(IBlobStore store, int client, EntryHistory history)
    {
        using DocumentArchive archive = Archives.Open(store, salt: 100 * client);
        var filed = new List<FiledEntry>();
        for (int n = 0; n < EntriesEach; n++)
        {
            long began = Stopwatch.GetTimestamp();
            FiledEntry entry = await archive.File(Archives.Request((client * EntriesEach) + n));
            history.Filed(began, Stopwatch.GetTimestamp(), entry.Number.Value);
            filed.Add(entry);
        }

        return [.. filed];
    }

    // That what one reader sees only grows follows from the history: a shorter one later would stand after a longer one.
    private static async Task<List<Sha512[]>> ReadAsync(IBlobStore store, EntryHistory history, CancellationToken allFiled)
    {
        using DocumentArchive archive = Archives.Open(store);
        var seen = new List<Sha512[]>();
        while (!allFiled.IsCancellationRequested)
        {
            long began = Stopwatch.GetTimestamp();
            Outcome<IReadOnlyList<ArchivedEntry>>? read = await archive.EntriesAsync(Archives.Agreement, default);
            seen.Add(read is null ? [] : Digests(Archives.Done(read)));
            history.Read(began, Stopwatch.GetTimestamp(), seen[^1].Length);

            // Readers that never rest would leave the writers nothing of a machine with two cores.
            await Task.Delay(pause, CancellationToken.None);
        }

        return seen;
    }

    private static Sha512[] Digests(IReadOnlyList<ArchivedEntry> entries) => [.. entries.Select(e => e.Inventory.Digest)];

    private void Report(int runs, long start) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} runs of {Clients} clients, {EntriesEach} entries each, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, 0 anomalies"));
}
