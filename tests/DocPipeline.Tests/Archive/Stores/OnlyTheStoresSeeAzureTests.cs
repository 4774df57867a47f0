using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Stores;

public sealed class OnlyTheStoresSeeAzureTests
{
    [Fact]
    public void No_other_folder_names_Azure()
    {
        IEnumerable<string> seers = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => !file.StartsWith("src/DocPipeline/Archive/Stores/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(Repository.PathOf(file)).Contains("using Azure.", StringComparison.Ordinal));

        Assert.Empty(seers);
    }
}
