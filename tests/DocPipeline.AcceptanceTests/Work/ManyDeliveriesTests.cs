using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;
using DocPipeline.AcceptanceTests.Host;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.AcceptanceTests.Work;

/// <summary>A queue may deliver a message more than once, and to several at once: each has one result all the same.</summary>
public sealed class ManyDeliveriesTests(ITestOutputHelper output)
{
    private const int JobsAtATime = 10;

    // Azurite looks for what is left over once it is ten minutes old; with all 5,000 in one, a request then waited for a hundred seconds. None lives as long.
    private const int PartnershipsOfAStore = 50;
    private const string Queues = "QueueEndpoint=";

    [NeedsProgramFact(AzuriteServer.Program)]
    public Task Forty_messages_delivered_one_to_five_times_have_one_result_each() => RunAsync(partnerships: 2, documents: 20);

    [LongFact(AzuriteServer.Program)]
    [Trait("Category", "Long")]
    public Task Five_thousand_messages_delivered_one_to_five_times_have_one_result_each() => RunAsync(partnerships: 250, documents: 20);

    private async Task RunAsync(int partnerships, int documents)
    {
        Stopwatch took = Stopwatch.StartNew();
        int delivered = 0;
        foreach (int[] some in Enumerable.Range(1, partnerships).Chunk(PartnershipsOfAStore)) delivered += await RunAsync(some, documents);
        int messages = partnerships * documents;
        output.WriteLine($"{messages} messages were delivered {delivered} times in {took.Elapsed.TotalSeconds:0} s");
        Assert.True(delivered > 2 * messages);
    }

    // In a store of its own; gives how often messages were delivered.
    private static async Task<int> RunAsync(int[] partnerships, int documents)
    {
        using TemporaryFolder folder = new();

        // An emulator for the blobs and one for the queues: each has one core, and sorts all that it has for each that is taken out.
        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(Programs.Require(AzuriteServer.Program));
        using AzuriteProcess queues = await AzuriteProcess.StartAsync(Programs.Require(AzuriteServer.Program));
        string storage = string.Concat(azurite.ConnectionString.Split(';').Where(part => !part.StartsWith(Queues, StringComparison.Ordinal)).Concat(queues.ConnectionString.Split(';').Where(part => part.StartsWith(Queues, StringComparison.Ordinal))).Select(part => $"{part};"));
        int turn = 0;
        List<string> jobs = [];

        // From one to five in turn.
        await using HostStandIn host = await HostStandIn.StartAsync(storage, folder.Path, new HostOptions { Deliveries = () => (Interlocked.Increment(ref turn) % 5) + 1 });
        HttpClient http = host.Handler.Http;
        foreach (int[] some in partnerships.Chunk(JobsAtATime))
        {
            foreach (int partnership in some) await JobCalls.PutAsync(http, $"many-{partnership}", ManyDocuments.Files(documents));
            string[] started = await Task.WhenAll(some.Select(partnership => JobCalls.StartAsync(http, $"/api/v1/partnerships/many-{partnership}/jobs")));
            foreach (string job in started)
            {
                JsonElement over = await JobCalls.OverAsync(() => http, job, isOneOfMany: partnerships.Length > JobsAtATime);
                Assert.Equal((documents, documents, 0, 0), (over.Number("total"), over.Number("done"), over.Number("refused"), over.Number("failed")));
            }

            jobs.AddRange(started.Select(job => job.Split('/')[^1]));
        }

        Assert.All(host.Invocations, invocation => Assert.Equal(HostVerdict.Done, invocation.Verdict));
        await CheckResultsAsync(new BlobContainerClient(azurite.ConnectionString, "docpipeline"), jobs, documents);
        Assert.Equal(0, (await JobCalls.GetAsync(http, "/api/v1/work")).GetProperty("poison").GetArrayLength());
        return host.Invocations.Count(invocation => invocation.Function == "generate-documents");
    }

    // One outcome for each request, one draft for each document, and the outcome names the draft that is there.
    private static async Task CheckResultsAsync(BlobContainerClient container, List<string> jobs, int documents)
    {
        List<string> outcomes = [];
        foreach (string job in jobs)
        {
            List<string> own = [];
            await foreach (var blob in container.GetBlobsAsync(prefix: $"work/jobs/{job}/outcomes/")) own.Add(blob.Name);
            Assert.Equal(Enumerable.Range(1, documents).Select(i => $"work/jobs/{job}/outcomes/{job}-{i}.json").Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
            outcomes.AddRange(own);
        }

        ConcurrentBag<string> drafts = [];
        await Parallel.ForEachAsync(outcomes, async (name, cancel) =>
        {
            JsonElement outcome = JsonElement.Parse((await container.GetBlobClient(name).DownloadContentAsync(cancel)).Value.Content.ToMemory().Span);
            string draft = $"drafts/{outcome.GetProperty("partnership").GetString()}/{outcome.GetProperty("document").GetString()}.docx";
            byte[] bytes = (await container.GetBlobClient(draft).DownloadContentAsync(cancel)).Value.Content.ToArray();
            Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(bytes)), outcome.GetProperty("sha512").GetString());
            drafts.Add(draft);
        });
        Assert.Equal(outcomes.Count, drafts.Distinct().Count());
        int count = 0;
        await foreach (var blob in container.GetBlobsAsync(prefix: "drafts/")) count++;
        Assert.Equal(outcomes.Count, count);
    }
}
