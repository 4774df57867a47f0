using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive.Stores;

public sealed class BlobNameTests
{
    [Theory]
    [InlineData("records/cheshire-west.zip")]
    [InlineData("0=ocfl_1.1")]
    [InlineData(".a/..b/...c")]
    public void Names_are_segments_with_single_slashes(string text) => Assert.Equal(text, BlobName.Of(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a.")]
    [InlineData("a./b")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("~tmp/a")]
    [InlineData("a+b")]
    [InlineData("a%2f")]
    [InlineData("caf\u00e9")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    public void Everything_else_is_no_name(string text) => Assert.False(BlobName.TryRead(text, out _));

    [Fact]
    public void A_capital_counts_twice_in_the_length_of_a_segment()
    {
        Assert.True(BlobName.TryRead(new string('a', 200), out _));
        Assert.False(BlobName.TryRead(new string('a', 201), out _));
        Assert.True(BlobName.TryRead(new string('A', 100), out _));
        Assert.False(BlobName.TryRead(new string('A', 101), out _));
    }

    [Fact]
    public void Names_have_at_most_800_characters_in_64_segments()
    {
        Assert.False(BlobName.TryRead(string.Join('/', Enumerable.Repeat(new string('a', 199), 4)) + "/aa", out _));
        Assert.False(BlobName.TryRead(string.Join('/', Enumerable.Repeat("a", 65)), out _));
    }
}
