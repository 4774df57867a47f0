using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Values.Contacts;

namespace DocPipeline.Tests.Partnerships.Values;

public sealed class RecordScalarTests
{
    [Theory]
    [InlineData("Cheshire West & Chester", "cheshire-west-chester")]
    [InlineData("Queen's_School", "queens-school")]
    [InlineData("  Ynys Môn--Café ", "ynys-mon-cafe")]
    [InlineData("???", null)]
    public void A_badly_formed_id_is_mended_for_a_suggestion(string text, string? mended)
    {
        Assert.Equal(mended, OrganisationId.Mend(text));
        Assert.Equal(mended is not null, mended is not null && OrganisationId.TryRead(mended, out _));
    }

    [Theory]
    [InlineData("+44 1632 960142", "01632 960142")]
    [InlineData("+44 (0)1632 960142", "01632 960142")]
    [InlineData("(01632) 960-142", "01632 960 142")]
    public void A_telephone_number_is_mended_to_its_national_form(string text, string mended) => Assert.Equal(mended, TelephoneNumber.Mend(text));

    [Theory]
    [InlineData("v5", "5")]
    [InlineData("Version 1.0", "1.0")]
    [InlineData("1.02", "1.2")]
    public void A_version_is_mended_to_its_numbers(string text, string mended) => Assert.Equal(mended, VersionNumber.Mend(text));

    [Theory]
    [InlineData("4.9", "4.10", -1)]
    [InlineData("5", "5.0", 0)]
    [InlineData("5.0.1", "5", 1)]
    public void Versions_are_ordered_by_their_numbers(string one, string other, int order) =>
        Assert.Equal(order, Math.Sign(VersionNumber.Order.Compare(new VersionNumber(one), new VersionNumber(other))));
}
