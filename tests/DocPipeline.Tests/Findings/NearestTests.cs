using DocPipeline.Findings;

namespace DocPipeline.Tests.Findings;

public sealed class NearestTests
{
    private static readonly string[] Keys = ["id", "name", "startsAt", "signatories", "coverSheet"];

    [Theory]
    [InlineData("signatorys", "signatories")]
    [InlineData("cover-sheet", "coverSheet")]
    [InlineData("starts_at", "startsAt")]
    [InlineData("nmae", "name")]
    [InlineData("on", null)]
    [InlineData("address", null)]
    [InlineData("", null)]
    public void The_word_that_was_meant_is_found_and_no_other(string text, string? nearest) => Assert.Equal(nearest, Nearest.To(text, Keys));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void A_swap_of_neighbours_counts_once(string one, string other, int distance) => Assert.Equal(distance, Nearest.Distance(one, other));
}
