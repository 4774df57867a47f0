using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Stores;

public sealed class OnlyTheStoresSeeAzureTests
{
    // Blobs, the key that signs the log, and queues.
    private static readonly string[] mayName = ["src/DocPipeline/Archive/Stores/", "src/DocPipeline/Archive/Log/Vault/", "src/DocPipeline/Queues/Azure"];

    [Fact]
    public void No_other_folder_names_Azure()
    {
        IEnumerable<string> seers = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => !mayName.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Where(file => File.ReadAllText(Repository.PathOf(file)).Contains("using Azure.", StringComparison.Ordinal));

        Assert.Empty(seers);
    }
}
