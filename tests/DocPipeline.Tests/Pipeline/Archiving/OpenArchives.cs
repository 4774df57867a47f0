using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Archiving;

namespace DocPipeline.Tests.Pipeline.Archiving;

/// <summary>Archives as the site has them: without a key, and sealed by somebody else.</summary>
internal static class OpenArchives
{
    /// <summary>The archive in a store, as a program of its own has it.</summary>
    internal static OpenedArchive In(IBlobStore store) => OpenedArchive.In(store, Settings("given"), TimeProvider.System);

    /// <summary>The archive in a folder.</summary>
    internal static OpenedArchive InFolder(string folder) =>
        OpenedArchive.Open(Settings($"folder:{folder}"), TimeProvider.System) is { Value: { } archive } ? archive : throw new InvalidOperationException("The folder is no store.");

    private static ArchiveSettings Settings(string location) => new(new BlobStoreSettings(location), Key: null, PublicKeyFile: null) { SealsLater = true };
}
