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
    [NeedsProgramFact(AzuriteServer.Program)]
    public Task Forty_messages_delivered_one_to_five_times_have_one_result_each() => RunAsync(partnerships: 2, documents: 20);

    [LongFact(AzuriteServer.Program)]
    [Trait("Category", "Long")]
    public Task Five_thousand_messages_delivered_one_to_five_times_have_one_result_each() => RunAsync(partnerships: 250, documents: 20);

    private async Task RunAsync(int partnerships, int documents)
    {
        using TemporaryFolder folder = new();
        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(Programs.Require(AzuriteServer.Program));
        int turn = 0;

        // From one to five in turn.
        await using HostStandIn host = await HostStandIn.StartAsync(azurite.ConnectionString, folder.Path, new HostOptions { Deliveries = () => (Interlocked.Increment(ref turn) % 5) + 1 });
        HttpClient http = host.Handler.Http;
        foreach (int partnership in Enumerable.Range(1, partnerships)) await JobCalls.PutAsync(http, $"many-{partnership}", ManyDocuments.Files(documents));
        Stopwatch took = Stopwatch.StartNew();
        string job = await JobCalls.StartAsync(http, "/api/v1/jobs");

        JsonElement over = await JobCalls.OverAsync(() => http, job);

        int messages = partnerships * documents;
        Assert.Equal((messages, messages, 0, 0), (over.Number("total"), over.Number("done"), over.Number("refused"), over.Number("failed")));
        int delivered = host.Invocations.Count(invocation => invocation.Function == "generate-documents");
        output.WriteLine($"{messages} messages were delivered {delivered} times in {took.Elapsed.TotalSeconds:0} s");
        Assert.True(delivered > 2 * messages);
        Assert.All(host.Invocations, invocation => Assert.Equal(HostVerdict.Done, invocation.Verdict));
        await CheckResultsAsync(new BlobContainerClient(azurite.ConnectionString, "docpipeline"), job.Split('/')[^1], messages);
        Assert.Equal(0, (await JobCalls.GetAsync(http, "/api/v1/work")).GetProperty("poison").GetArrayLength());
    }

    // One outcome for each request, one draft for each document, and the outcome names the draft that is there.
    private static async Task CheckResultsAsync(BlobContainerClient container, string job, int messages)
    {
        List<string> outcomes = [];
        await foreach (var blob in container.GetBlobsAsync(prefix: $"work/jobs/{job}/outcomes/")) outcomes.Add(blob.Name);
        Assert.Equal(Enumerable.Range(1, messages).Select(i => $"work/jobs/{job}/outcomes/{job}-{i}.json").Order(StringComparer.Ordinal), outcomes.Order(StringComparer.Ordinal));
        ConcurrentBag<string> drafts = [];
        await Parallel.ForEachAsync(outcomes, async (name, cancel) =>
        {
            JsonElement outcome = JsonElement.Parse((await container.GetBlobClient(name).DownloadContentAsync(cancel)).Value.Content.ToMemory().Span);
            string draft = $"drafts/{outcome.GetProperty("partnership").GetString()}/{outcome.GetProperty("document").GetString()}.docx";
            byte[] bytes = (await container.GetBlobClient(draft).DownloadContentAsync(cancel)).Value.Content.ToArray();
            Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(bytes)), outcome.GetProperty("sha512").GetString());
            drafts.Add(draft);
        });
        Assert.Equal(messages, drafts.Distinct().Count());
        int count = 0;
        await foreach (var blob in container.GetBlobsAsync(prefix: "drafts/")) count++;
        Assert.Equal(messages, count);
    }
}
