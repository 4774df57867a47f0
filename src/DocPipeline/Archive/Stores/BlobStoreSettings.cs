namespace DocPipeline.Archive.Stores;

/// <summary>Where the store is.</summary>
/// <param name="Location">
/// A folder (<c>folder:data</c> or <c>data</c>); <c>UseDevelopmentStorage=true</c> or a connection string; or the address of a container
/// (<c>https://account.blob.core.windows.net/container</c>), which is opened with the identity that the program runs under. It may hold a
/// key, so it is never printed.
/// </param>
public sealed record BlobStoreSettings(string Location)
{
    /// <summary>The container that a connection string leaves open.</summary>
    public string Container { get; init; } = "docpipeline";

    /// <summary>What becomes of a folder that is not there.</summary>
    public FolderUse Folder { get; init; } = FolderUse.MakeNow;

    /// <inheritdoc/>
    public override string ToString() => nameof(BlobStoreSettings);
}
