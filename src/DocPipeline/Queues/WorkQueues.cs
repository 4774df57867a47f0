using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Queues;

/// <summary>Opens the queues that a configuration names.</summary>
public static class WorkQueues
{
    /// <summary>The place of the queues is neither a connection string nor the address of a storage account's queues.</summary>
    public static readonly FindingCode NotUnderstood = new("QUEUES-NOT-UNDERSTOOD");

    /// <summary>The queues of a storage account. Azure is not asked anything yet.</summary>
    /// <param name="location">A connection string, <c>UseDevelopmentStorage=true</c>, or <c>https://account.queue.core.windows.net</c>, which is opened with the identity that the program runs under. It may hold a key, so it is never printed.</param>
    public static Outcome<IWorkQueues> InAzure(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return AzureQueueAccount.Open(location.Trim()) is { } queues
            ? Outcome.Done<IWorkQueues>(queues)
            : Outcome.Refused<IWorkQueues>([new Finding(NotUnderstood, Severity.Error, "The storage account of the queues cannot be read.") { Expected = "a connection string, UseDevelopmentStorage=true, or https://<account>.queue.core.windows.net", Suggestion = "Set AzureWebJobsStorage, or AzureWebJobsStorage__queueServiceUri for a managed identity." }]);
    }

    /// <summary>Queues that are kept in a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="clock">When it is.</param>
    /// <param name="random">Gives bytes that nobody can guess: at least 8.</param>
    public static IWorkQueues InStore(IBlobStore store, TimeProvider clock, Func<byte[]> random) => new BlobWorkQueues(store, clock, random);
}
