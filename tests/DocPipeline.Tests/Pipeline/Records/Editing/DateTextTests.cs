using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Tests.Pipeline.Records.Editing;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("9 April 2009")]
    [InlineData("9th april 2009")]
    [InlineData(" 9 Apr 2009 ")]
    [InlineData("9\u00A0April\u00A02009")]
    [InlineData("09/04/2009")]
    [InlineData("9.4.2009")]
    [InlineData("2009-04-09")]
    public void A_day_is_read_as_people_in_Britain_type_it(string text) => Assert.Equal(new DateOnly(2009, 4, 9), DateText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("9/4/09")]
    [InlineData("31 February 2009")]
    [InlineData("04/31/2009")]
    [InlineData("next Tuesday")]
    public void What_is_no_day_or_could_be_two_is_not_read(string text) => Assert.Null(DateText.Read(text));

    [Fact]
    public void A_day_that_is_written_is_read_again() => Assert.Equal(new DateOnly(2024, 2, 29), DateText.Read(DateText.Write(new DateOnly(2024, 2, 29))));
}
