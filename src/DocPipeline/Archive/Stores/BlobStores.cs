using System.Text.RegularExpressions;
using Azure.Identity;
using Azure.Storage.Blobs;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Stores;

/// <summary>Opens the store that a configuration names.</summary>
public static partial class BlobStores
{
    /// <summary>The location is none of the forms that <see cref="BlobStoreSettings.Location"/> lists.</summary>
    public static readonly FindingCode NotUnderstood = new("STORE-NOT-UNDERSTOOD");

    /// <summary>Somebody wants to look into a store of which there is no folder.</summary>
    public static readonly FindingCode NotThere = new("STORE-NOT-THERE");

    private const string Expected =
        "a folder such as folder:./docpipeline-data, UseDevelopmentStorage=true, a connection string, "
        + "or https://<account>.blob.core.windows.net/<container>";

    // A person may be waiting, and queued work is tried again by the queue: a store that refuses every try is given up after 4 s, not 25.
    private static BlobClientOptions Patience => new() { Retry = { MaxRetries = 3, Delay = TimeSpan.FromSeconds(0.5) } };

    /// <summary>Opens the store. Azure is not asked anything yet.</summary>
    /// <returns>The store, or a finding that says what was not understood without repeating any of it.</returns>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public static Outcome<IBlobStore> Open(BlobStoreSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        string location = settings.Location.Trim();
        if (!ContainerShape().IsMatch(settings.Container))
            return Refused("Azure accepts no container of the store's name.", "3 to 63 small letters, digits and single hyphens");
        if (location.Length == 0) return Refused("The location of the store is empty.");
        if (location.StartsWith("folder:", StringComparison.OrdinalIgnoreCase)) return OpenFolder(location["folder:".Length..], settings.Folder, time);
        if (ConnectionStringShape().IsMatch(location)) return OpenConnection(location, settings.Container);
        if (location.Contains("://", StringComparison.Ordinal)) return OpenAddress(location);
        if (SchemeShape().IsMatch(location)) return Refused("The location of the store begins with a word that is not known here.");
        return OpenFolder(location, settings.Folder, time);
    }

    private static Outcome<IBlobStore> OpenFolder(string folder, FolderUse use, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal)) return Refused("The location of the store names no folder.");
        if (use == FolderUse.MakeNow) return Outcome.Done<IBlobStore>(FolderBlobStore.Open(folder, time));
        return use == FolderUse.MakeOnWrite || Directory.Exists(folder)
            ? Outcome.Done<IBlobStore>(FolderBlobStore.OpenLater(folder, time))
            : Outcome.Refused<IBlobStore>([new Finding(NotThere, Severity.Error, "There is no folder where the store is said to be.") { Expected = "the folder in which something was filed before", Suggestion = "Check how the store is written. A new store is begun by the first who files something in it." }]);
    }

    private static Outcome<IBlobStore> OpenConnection(string connection, string container)
    {
        try
        {
            return Outcome.Done<IBlobStore>(new AzureBlobStore(new BlobContainerClient(connection, container, Patience)));
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // The library's message may quote the connection string.
            return Refused("The connection string of the store cannot be read.", "the connection string as the account's page shows it");
        }
    }

    private static Outcome<IBlobStore> OpenAddress(string location)
    {
        if (!Uri.TryCreate(location, UriKind.Absolute, out Uri? address)) return Refused("The address of the store is malformed.");
        if (address.Scheme != Uri.UriSchemeHttps) return Refused("The address of the store does not begin with https.");
        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            return Refused("The address of the store carries a signature, a key or a name; the program's own identity is used instead.");
        return ContainerShape().IsMatch(address.AbsolutePath.Trim('/'))
            ? Outcome.Done<IBlobStore>(new AzureBlobStore(new BlobContainerClient(address, new DefaultAzureCredential(), Patience)))
            : Refused("The address of the store does not end with the name of one container.");
    }

    private static Outcome<IBlobStore> Refused(string message, string expected = Expected) =>
        Outcome.Refused<IBlobStore>([new Finding(NotUnderstood, Severity.Error, message) { Expected = expected }]);

    [GeneratedRegex(@"\A(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex ContainerShape();

    [GeneratedRegex(
        @"(\A|;)\s*(UseDevelopmentStorage|DefaultEndpointsProtocol|Account(Name|Key)|BlobEndpoint|SharedAccessSignature|EndpointSuffix)\s*=",
        RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionStringShape();

    // Two letters at least: C:\data is a folder.
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]+:")]
    private static partial Regex SchemeShape();
}
