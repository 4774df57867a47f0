using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Tests.Documents.Comparison;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("by 2 April 2009 at", "by| |2 April 2009| |at")]
    [InlineData("on 14th February 2010.", "on| |14th February 2010|.")]
    [InlineData("from April 2009 to 30/06/2010", "from| |April 2009| |to| |30/06/2010")]
    [InlineData("£3 million or £1,250.00, that is", "£3 million| |or| |£1,250.00|,| |that| |is")]
    [InlineData("75% or 75 per cent of 1,200", "75%| |or| |75 per cent| |of| |1,200")]
    [InlineData("see clause 4.16(a) and section 3; Appendix B.", "see| |clause 4.16(a)| |and| |section 3|;| |Appendix B|.")]
    [InlineData("in 2009/10, the well-being plan’s", "in| |2009/10|,| |the| |well-being| |plan’s")]
    [InlineData("The Stockport Partnership Board must", "The| |Stockport Partnership Board| |must")]
    [InlineData("Jane Bell and Siân Price", "Jane Bell| |and| |Siân Price")]
    [InlineData("Quorum. The Board", "Quorum|.| |The| |Board")]
    [InlineData("😀 a  b", "😀| |a|  |b")]
    public void Text_is_cut_into_what_people_take_as_one(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokeniser.Cut(text).Select(r => text[r])));

    [Fact]
    public void Nothing_of_a_text_is_lost()
    {
        var random = new Random(7);
        const string Letters = "aB £12.,%(a) -’\u00A0ŵ\uD83D\uDE00\u0301April clause";
        for (int i = 0; i < 2_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, 30).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.Equal(text, string.Concat(Tokeniser.Cut(text).Select(r => text[r])));
        }
    }
}
