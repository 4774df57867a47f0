using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests;

public sealed class StartingTests
{
    [Theory]
    [InlineData("DocPipeline__Store", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=sec ret;EndpointSuffix=x")]
    [InlineData("DocPipeline__Store", "")]
    [InlineData("DocPipeline__Store", "ftp://secret/x")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "7071")]
    public async Task Without_a_store_that_is_understood_it_does_not_start_and_says_so(string name, string value)
    {
        using TemporaryFolder folder = new();

        (int exitCode, string output) = await WebProgram.RunToEndAsync(new() { [name] = value }, folder.Path);

        Assert.Equal(2, exitCode);
        Assert.Contains("[STORE-NOT-UNDERSTOOD]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("sec", output.Replace("[STORE", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
