using System.Globalization;
using DocPipeline.Documents.Forms.Reading;

namespace DocPipeline.Tests.Documents.Forms;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("2 April 2009")]
    [InlineData("2\u00A0April\u00A02009")]
    [InlineData("2nd April 2009")]
    [InlineData("02/04/2009")]
    [InlineData("2/4/2009")]
    [InlineData("2.4.2009")]
    [InlineData("2-4-2009")]
    [InlineData("2 Apr 2009")]
    [InlineData("Thursday, 2 April 2009")]
    [InlineData("2009-04-02")]
    [InlineData("2 Ebrill 2009")]
    public void The_day_comes_first_whatever_the_form(string text) => Assert.Equal(new DateOnly(2009, 4, 2), TypedDate.Read(text));

    [Theory]
    [InlineData("April 2009")]
    [InlineData("02/04/09")]
    [InlineData("30 February 2009")]
    [InlineData("4/31/2009")]
    [InlineData("soon")]
    [InlineData("")]
    public void What_leaves_it_open_is_no_date(string text) => Assert.Null(TypedDate.Read(text));

    [Fact]
    public void Another_country_s_machine_reads_the_same()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
            Assert.Equal(new DateOnly(2009, 5, 1), TypedDate.Read("1 Mai 2009"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
