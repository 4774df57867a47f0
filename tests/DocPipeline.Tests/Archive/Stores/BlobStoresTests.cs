using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Stores;

public sealed class BlobStoresTests
{
    [Theory]
    [InlineData("folder:")]
    [InlineData("")]
    public void A_folder_is_opened_with_and_without_the_word(string word)
    {
        using TemporaryFolder folder = new();

        Assert.IsType<FolderBlobStore>(Open($"{word}{folder["data"]}").Value);
        Assert.True(Directory.Exists(folder["data"]));
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("usedevelopmentstorage=true;")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net")]
    [InlineData("BlobEndpoint=https://a.blob.core.windows.net/;SharedAccessSignature=sv=2020-01-01&sig=x")]
    [InlineData("https://a.blob.core.windows.net/docpipeline")]
    [InlineData("https://a.blob.core.windows.net/docpipeline/")]
    public void Azure_is_opened_by_connection_string_and_by_address(string location) => Assert.IsType<AzureBlobStore>(Open(location).Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("folder:")]
    [InlineData("http://a.blob.core.windows.net/secret")]
    [InlineData("https://a.blob.core.windows.net")]
    [InlineData("https://a.blob.core.windows.net/secret/deeper")]
    [InlineData("https://a.blob.core.windows.net/docpipeline?sv=1&sig=secret")]
    [InlineData("https://secret@a.blob.core.windows.net/docpipeline")]
    [InlineData("https://a.blob.core.windows.net/-secret-")]
    [InlineData("s3://secret/docpipeline")]
    [InlineData("foler:secret")]
    [InlineData("AccountName=a;AccountKey=secret")]
    [InlineData("AccountKey=secret")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=not base64 secret;EndpointSuffix=core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey")]
    public void What_is_not_understood_is_refused_without_being_repeated(string location)
    {
        Finding finding = Assert.Single(Open(location).Findings);

        Assert.Equal(BlobStores.NotUnderstood, finding.Code);
        Assert.DoesNotContain("secret", finding.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", new BlobStoreSettings(location).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("ab")]
    [InlineData("a--b")]
    [InlineData("")]
    public void A_container_has_a_name_that_Azure_accepts(string container) =>
        Assert.True(BlobStores.Open(new BlobStoreSettings("UseDevelopmentStorage=true") { Container = container }, TimeProvider.System).IsRefused);

    private static Outcome<IBlobStore> Open(string location) => BlobStores.Open(new BlobStoreSettings(location), TimeProvider.System);
}
