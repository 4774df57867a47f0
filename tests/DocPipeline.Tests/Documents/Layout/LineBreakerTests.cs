using DocPipeline.Documents.Layout;

namespace DocPipeline.Tests.Documents.Layout;

/// <summary>Line ends at 12 points; an a is 133.5 twentieths of a point wide, a space 66.7.</summary>
public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("", 1000, 1)]
    [InlineData("aaa", 1000, 1)]
    [InlineData("aaa aaa", 868, 1)]
    [InlineData("aaa aaa", 867, 2)]
    [InlineData("aaa aaa ", 868, 1)]
    [InlineData("aaa          aaa", 868, 2)]
    [InlineData("aaa aaa aaa", 868, 2)]
    [InlineData("aaa-aaa", 868, 2)]
    [InlineData("aaa-aaa", 881, 1)]
    [InlineData("aaa\u00A0aaa aaa", 868, 2)]
    [InlineData("aaa aaa\u00A0aaa", 868, 2)]
    [InlineData("aaa\naaa", 1000, 2)]
    [InlineData("aaa\n", 1000, 2)]
    [InlineData("\n\n", 1000, 3)]
    [InlineData("aaaaaaaaaa", 401, 4)]
    [InlineData("a aaaaaaaaaa", 401, 5)]
    public void Lines_are_filled_as_far_as_they_go(string text, int width, int lines) =>
        Assert.Equal(lines, LineBreaker.Lines([.. text.Select(c => (c, false))], 24, width, width));

    [Fact]
    public void A_first_line_may_be_shorter() => Assert.Equal(2, LineBreaker.Lines([.. "aaa aaa".Select(c => (c, false))], 24, 800, 1000));

    [Fact]
    public void Bold_is_wider() => Assert.Equal((1, 2), (LineBreaker.Lines([.. "fff fff".Select(c => (c, false))], 24, 470, 470), LineBreaker.Lines([.. "fff fff".Select(c => (c, true))], 24, 470, 470)));

    [Fact]
    public void No_width_leads_to_no_endless_loop() => Assert.InRange(LineBreaker.Lines([.. "aaa aaa".Select(c => (c, false))], 24, -5, -5), 2, 10);
}
