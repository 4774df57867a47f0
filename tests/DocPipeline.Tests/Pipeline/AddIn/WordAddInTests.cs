using DocPipeline.Findings;
using DocPipeline.Pipeline.AddIn;

namespace DocPipeline.Tests.Pipeline.AddIn;

public sealed class WordAddInTests
{
    private const string Application = "6f1d3a52-0b7e-4a0c-9a53-2f6c1f0b8e11";

    [Theory]
    [InlineData("https://partnerships.example.gov.uk")]
    [InlineData("https://partnerships.example.gov.uk/")]
    [InlineData("HTTPS://Partnerships.Example.gov.uk:443")]
    public void The_id_follows_from_the_address_however_it_is_written(string site) =>
        Assert.Equal(new Guid("ca7d83e9-a64c-5416-adb1-f69921a92889"), WordAddIn.Of(site).Value!.Id);

    [Fact]
    public void Another_address_has_another_id_and_another_name_has_not()
    {
        Guid id = WordAddIn.Of("https://partnerships.example.gov.uk").Value!.Id;

        Assert.NotEqual(id, WordAddIn.Of("https://partnerships.example.gov.uk:8443").Value!.Id);
        Assert.Equal(id, WordAddIn.Of("https://partnerships.example.gov.uk", "Stockport", Application).Value!.Id);
    }

    [Theory]
    [InlineData("http://partnerships.example.gov.uk")]
    [InlineData("ftp://partnerships.example.gov.uk")]
    [InlineData("partnerships.example.gov.uk")]
    [InlineData("")]
    [InlineData("https://partnerships.example.gov.uk/site")]
    [InlineData("https://partnerships.example.gov.uk/?a=b")]
    [InlineData("https://partnerships.example.gov.uk/#a")]
    [InlineData("https://somebody@partnerships.example.gov.uk")]
    public void An_address_has_https_and_nothing_after_the_name(string site) => Assert.Equal(["ADDIN-ADDRESS"], CodesOf(WordAddIn.Of(site)));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("https://localhost:5081")]
    public void This_machine_needs_no_https(string site) => Assert.False(WordAddIn.Of(site).IsRefused);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    [InlineData("The partnership documents of us")]
    public void A_name_has_room_on_the_Home_tab(string name) => Assert.Equal(["ADDIN-NAME"], CodesOf(WordAddIn.Of("https://a.example", name)));

    [Theory]
    [InlineData("")]
    [InlineData("stockport")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{6f1d3a52-0b7e-4a0c-9a53-2f6c1f0b8e11}")]
    public void An_application_id_is_one_of_the_directory(string application) => Assert.Equal(["ADDIN-APPLICATION"], CodesOf(WordAddIn.Of("https://a.example", application: application)));

    [Fact]
    public void Every_mistake_is_said_at_once() => Assert.Equal(["ADDIN-ADDRESS", "ADDIN-NAME", "ADDIN-APPLICATION"], CodesOf(WordAddIn.Of("http://a.example", "", "b")));

    private static string[] CodesOf(Outcome<WordAddIn> outcome) => [.. outcome.Findings.Select(finding => finding.Code.Value)];
}
