using Azure;
using Azure.Identity;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive.Stores;

public sealed class StoreTroubleTests
{
    [Theory]
    [InlineData(403, "does not let this program in")]
    [InlineData(404, "no such container")]
    [InlineData(0, "could not be reached")]
    [InlineData(503, "overloaded or out of order")]
    public void What_Azure_refuses_is_said_without_its_own_words(int status, string words)
    {
        RequestFailedException refused = new(status, "https://account.blob.core.windows.net/c?sig=secret");
        Assert.Contains(words, StoreTrouble.Words(refused), StringComparison.Ordinal);
        string? again = StoreTrouble.Words(new AggregateException("Retry failed after 4 tries. sig=secret", refused, refused));
        Assert.Contains(words, again, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", again, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_and_missing_rights_are_said_with_what_to_do()
    {
        Assert.Contains("Make space and say the same again", StoreTrouble.Words(new IOException("No space left on device", 28)), StringComparison.Ordinal);
        Assert.Contains("as somebody who may", StoreTrouble.Words(new UnauthorizedAccessException("Access to the path 'x' is denied.")), StringComparison.Ordinal);
        Assert.Contains("sign in", StoreTrouble.Words(new AuthenticationFailedException("")), StringComparison.Ordinal);
        Assert.Null(StoreTrouble.Words(new IOException("something else")));
        Assert.Null(StoreTrouble.Words(new InvalidOperationException()));
    }
}
