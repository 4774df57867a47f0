using Azure.Storage.Queues;
using DocPipeline.Findings;
using DocPipeline.Queues;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Queues;

[Collection(AzuriteServer.Collection)]
[NeedsProgram(AzuriteServer.Program)]
public sealed class AzureWorkQueuesTests(AzuriteServer azurite) : WorkQueuesContract
{
    protected override IWorkQueues Queues => field ??= Another();

    protected override IWorkQueues Another() => WorkQueues.InAzure(azurite.ConnectionString).Value!;

    [ContractFact]
    public async Task A_message_is_sent_as_the_functions_host_reads_it()
    {
        QueueName queue = QueueName.Of("as-the-host");
        await Queues.SendAsync(queue, """{"requestId":"ä"}""", default);

        QueueClient host = new(azurite.ConnectionString, queue.Value, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

        Assert.Equal("""{"requestId":"ä"}""", (await host.ReceiveMessageAsync()).Value.Body.ToString());
    }

    [ContractFact]
    public async Task What_somebody_sent_without_base64_is_read_too()
    {
        QueueName queue = QueueName.Of("plain-text");
        QueueClient somebody = new(azurite.ConnectionString, queue.Value);
        await somebody.CreateAsync();
        await somebody.SendMessageAsync("not base64!");

        Assert.Equal("not base64!", Assert.Single(await Queues.ReceiveAsync(queue, 32, TimeSpan.FromMinutes(1), default)).Text);
    }
}

public sealed class WorkQueuesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("http://account.queue.core.windows.net")]
    [InlineData("https://account.queue.core.windows.net/?sig=secret")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=sec ret;EndpointSuffix=x")]
    public void A_place_that_is_none_is_refused_without_repeating_it(string location)
    {
        Outcome<IWorkQueues> queues = WorkQueues.InAzure(location);

        Finding finding = Assert.Single(queues.Findings);
        Assert.Equal(WorkQueues.NotUnderstood, finding.Code);
        Assert.DoesNotContain("sec", finding.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("https://account.queue.core.windows.net")]
    [InlineData("https://account.queue.core.windows.net/")]
    public void A_place_that_is_understood_is_opened(string location) => Assert.False(WorkQueues.InAzure(location).IsRefused);
}
