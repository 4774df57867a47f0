using Azure.Identity;
using Azure.Storage.Queues;

namespace DocPipeline.Queues;

/// <summary>Opens the queues of a storage account.</summary>
internal static class AzureQueueAccount
{
    // Encoded and decoded here, so that one foreign message does not keep the library from handing out the others.
    private static QueueClientOptions Options => new() { MessageEncoding = QueueMessageEncoding.None, Retry = { MaxRetries = 3, Delay = TimeSpan.FromSeconds(0.5) } };

    /// <returns>The queues; nothing when the location is none.</returns>
    internal static AzureWorkQueues? Open(string location)
    {
        try
        {
            if (!location.Contains("://", StringComparison.Ordinal) || location.Contains(';', StringComparison.Ordinal)) return new AzureWorkQueues(new QueueServiceClient(location, Options));
            return Uri.TryCreate(location, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0
                ? new AzureWorkQueues(new QueueServiceClient(address, new DefaultAzureCredential(), Options))
                : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // The library's message may quote the connection string.
            return null;
        }
    }
}
