using DocPipeline.Documents.Prose;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>Quotes, dashes and no-break spaces; a no-break space is written as an underscore here.</summary>
public sealed class TypographyTests
{
    [Theory]
    [InlineData("it's the partners' 'own' work", "it’s the partners’ ‘own’ work")]
    [InlineData("\"double 'single' in\" (\"brackets\")", "“double ‘single’ in” (“brackets”)")]
    [InlineData("the '90s, in '09, 'tis rock 'n' roll, 'em", "the ’90s, in ’09, ’tis rock ’n’ roll, ’em")]
    [InlineData("the year '09' and '25 organisations'", "the year ‘09’ and ‘25 organisations’")]
    [InlineData("O'Hale, dogs'. James's", "O’Hale, dogs’. James’s")]
    [InlineData("a -- b --- c, 2008--09", "a – b – c, 2008–09")]
    [InlineData("Name: -------- and on...", "Name: -------- and on…")]
    [InlineData("on 2 April 2009 and 12 May", "on 2_April_2009 and 12_May")]
    [InlineData("in February 2009", "in February_2009")]
    [InlineData("clause 3.2, Clauses 4 and 5, section 6, Appendix B, version 5", "clause_3.2, Clauses_4 and 5, section_6, Appendix_B, version_5")]
    [InlineData("£3 million, £1,500 and £2.5 billion", "£3_million, £1,500 and £2.5_billion")]
    [InlineData("a clause of this version may part with", "a clause of this version may part with")]
    [InlineData("", "")]
    [InlineData("'", "‘")]
    public void Text_is_set(string typed, string set) => Assert.Equal(set, Typography.Apply(typed).Replace('\u00A0', '_'));

    [Fact]
    public void Quotes_close_across_formatting()
    {
        IReadOnlyList<Inline> set = Typography.Apply([new TextInline("\""), new StrongInline([new TextInline("bold")]), new TextInline("\" and "), new FactInline(new("a.md"), "x"), new TextInline("'s")]);

        Assert.Equal("“bold” and ’s", InlineText.Plain(set));
    }

    [Fact]
    public void A_number_that_is_a_fact_stays_with_its_word() =>
        Assert.Equal("version\u00A0", InlineText.Plain(Typography.Apply([new TextInline("version "), new FactInline(new("a.md"), "document.version")])));
}
