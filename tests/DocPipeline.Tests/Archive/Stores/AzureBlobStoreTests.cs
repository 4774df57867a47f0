using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Stores;

[Collection(AzuriteServer.Collection)]
[NeedsProgram(AzuriteServer.Program)]
public sealed class AzureBlobStoreTests(AzuriteServer azurite) : BlobStoreContract
{
    // One for the test, however many of its tasks ask for it first at once.
    private readonly Lazy<IBlobStore> store = new(() => new AzureBlobStore(azurite.NewContainer()));

    protected override IBlobStore Store => store.Value;

    [ContractFact]
    public async Task A_create_whose_answer_was_lost_is_known_as_ones_own()
    {
        AzureBlobStore losing = new(azurite.NewContainer(LosingTheAnswerTo("PUT")));
        BlobName name = BlobName.Of("a");
        await losing.CreateAsync(BlobName.Of("the-container-is-there"), default, default);

        BlobTag tag = Written(await losing.CreateAsync(name, Encoding.UTF8.GetBytes("one"), default));
        BlobTag next = Written(await losing.ReplaceAsync(name, Encoding.UTF8.GetBytes("two"), tag, default));

        StoredBlob? read = await losing.GetAsync(name, default);
        Assert.Equal("two", Text(read));
        Assert.Equal(next, read!.Tag);
        Assert.IsType<WriteResult.AlreadyThere>(await losing.CreateAsync(name, Encoding.UTF8.GetBytes("two"), default));
        Assert.IsType<WriteResult.Changed>(await losing.ReplaceAsync(name, Encoding.UTF8.GetBytes("two"), tag, default));
    }

    [ContractFact]
    public async Task A_store_that_cannot_be_reached_is_an_exception()
    {
        BlobClientOptions options = new() { Retry = { MaxRetries = 0 } };
        string nobody = azurite.ConnectionString.Replace("BlobEndpoint=http://127.0.0.1:", "BlobEndpoint=http://127.0.0.1:1/", StringComparison.Ordinal);
        AzureBlobStore gone = new(new BlobContainerClient(nobody, "test", options));

        await Assert.ThrowsAsync<RequestFailedException>(() => gone.GetAsync(BlobName.Of("a"), default));
    }

    [ContractFact]
    public async Task Blobs_of_others_whose_names_nobody_can_ask_for_are_not_listed()
    {
        BlobContainerClient container = azurite.NewContainer();
        await container.CreateAsync();
        await container.UploadBlobAsync("a b.txt", BinaryData.FromString("x"));

        await foreach (BlobName name in new AzureBlobStore(container).ListAsync("", default)) Assert.Fail(name.Value);
    }

    private static BlobClientOptions LosingTheAnswerTo(string method)
    {
        BlobClientOptions options = new() { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
        options.AddPolicy(new LosesFirstAnswer(method), HttpPipelinePosition.PerRetry);
        return options;
    }

    /// <summary>Lets each first try of a request reach the store, and then acts as a network that drops the answer.</summary>
    private sealed class LosesFirstAnswer(string method) : HttpPipelinePolicy
    {
        private readonly HashSet<string> lost = [];

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Method.Method == method && lost.Add(message.Request.ClientRequestId)) throw new IOException("The answer was lost.");
        }
    }
}
