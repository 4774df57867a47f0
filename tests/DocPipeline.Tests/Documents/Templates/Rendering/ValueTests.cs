using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates.Rendering;

/// <summary>What the helpers that print text print.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("2009-04-01", "1st April 2009")]
    [InlineData("2009-04-02", "2nd April 2009")]
    [InlineData("2009-04-03", "3rd April 2009")]
    [InlineData("2009-04-04", "4th April 2009")]
    [InlineData("2009-04-11", "11th April 2009")]
    [InlineData("2009-04-12", "12th April 2009")]
    [InlineData("2009-04-13", "13th April 2009")]
    [InlineData("2009-04-21", "21st April 2009")]
    [InlineData("2009-04-22", "22nd April 2009")]
    [InlineData("2009-05-31", "31st May 2009")]
    public void A_day_of_the_month_is_an_ordinal(string on, string printed) =>
        Assert.Equal(printed, Text("{{ordinalDate on}}", $$"""{"on":"{{on}}"}"""));

    [Theory]
    [InlineData("{{list names}}", "A, B and C")]
    [InlineData("{{list names oxford=true}}", "A, B, and C")]
    [InlineData("{{list names oxford=false}}", "A, B and C")]
    [InlineData("{{list names word=\"or\"}}", "A, B or C")]
    [InlineData("{{list names word=“or” oxford=true}}", "A, B, or C")]
    [InlineData("{{list two oxford=true}}", "A and B")]
    [InlineData("{{list one word=\"or\" oxford=true}}", "A")]
    public void A_list_is_joined_by_the_word_and_the_comma_that_are_asked_for(string tag, string printed) =>
        Assert.Equal(printed, Text(tag, """{"names":["A","B","C"],"two":["A","B"],"one":["A"]}"""));
}
