using DocPipeline.Documents.Numbering;

namespace DocPipeline.Tests.Documents.Numbering;

public sealed class RomanNumeralTests
{
    [Theory]
    [InlineData(1, "i")]
    [InlineData(4, "iv")]
    [InlineData(9, "ix")]
    [InlineData(14, "xiv")]
    [InlineData(40, "xl")]
    [InlineData(99, "xcix")]
    [InlineData(399, "cccxcix")]
    public void Numerals_are_canonical(int number, string numeral) => Assert.Equal(numeral, RomanNumeral.Format(number));

    [Fact]
    public void Every_number_to_399_reads_back() => Assert.All(Enumerable.Range(1, 399), n => Assert.Equal(n, RomanNumeral.Parse(RomanNumeral.Format(n))));

    [Theory]
    [InlineData("")]
    [InlineData("iiii")]
    [InlineData("vx")]
    [InlineData("I")]
    [InlineData("cd")]
    [InlineData("cccc")]
    [InlineData("a")]
    [InlineData("i ")]
    public void What_is_no_numeral_is_not_read(string text) => Assert.Null(RomanNumeral.Parse(text));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(400)]
    public void Other_numbers_have_none(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => RomanNumeral.Format(number));
}
