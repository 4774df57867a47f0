using System.Globalization;
using System.Text;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Tests.Documents.Templates.Packages;

public sealed class LookCheckTests
{
    // The pairs of look.md A4 with the ratios that it states.
    [Theory]
    [InlineData("1B4965", "FFFFFF", "9.6")]
    [InlineData("1B4965", "EDF3F6", "8.6")]
    [InlineData("1A1C1E", "FFFFFF", "17.1")]
    [InlineData("0B5A8C", "FFFFFF", "7.4")]
    [InlineData("6B737B", "FFFFFF", "4.8")]
    [InlineData("000000", "FFFFFF", "21.0")]
    [InlineData("FFFFFF", "FFFFFF", "1.0")]
    public void The_contrast_of_two_colours_is_that_of_the_accessibility_guidelines(string one, string other, string ratio)
    {
        Assert.Equal(ratio, Contrast.Ratio(one, other).ToString("0.0", CultureInfo.InvariantCulture));
        Assert.Equal(Contrast.Ratio(one, other), Contrast.Ratio(other, one));
    }

    [Fact]
    public void The_house_style_passes_its_own_check() => Assert.Empty(LookCheck.Of(BuiltInTemplates.Package(DocumentKind.Agreement), isStyle: true));

    [Theory]
    [InlineData("767676", null)] // 4.54
    [InlineData("777777", Severity.Error)] // 4.48
    [InlineData("auto", null)]
    public void Body_text_needs_four_and_a_half_to_one(string colour, Severity? severity) =>
        Assert.Equal(severity, Colours($"<w:style w:type='paragraph' w:styleId='Normal'><w:name w:val='Normal'/><w:rPr><w:color w:val='{colour}'/></w:rPr></w:style>").SingleOrDefault()?.Severity);

    [Theory]
    [InlineData("595959", null)] // 7.00
    [InlineData("5A5A5A", Severity.Warning)] // 6.9
    [InlineData("777777", Severity.Error)]
    public void A_heading_is_warned_about_below_seven_to_one(string colour, Severity? severity) =>
        Assert.Equal(severity, Colours($"<w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/><w:rPr><w:color w:val='{colour}'/></w:rPr></w:style>").SingleOrDefault()?.Severity);

    [Fact]
    public void In_a_template_pale_text_is_a_warning_because_it_may_stand_on_a_dark_ground() => Assert.Equal(
        Severity.Warning,
        Assert.Single(LookCheck.Of(Package("<w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/><w:rPr><w:color w:val='FFFFFF'/></w:rPr></w:style>"), isStyle: false)).Severity);

    [Fact]
    public void White_on_a_dark_ground_of_its_own_can_be_read() => Assert.Empty(Colours(
        "<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/><w:pPr><w:shd w:val='clear' w:fill='1D4D3A'/></w:pPr><w:rPr><w:color w:val='FFFFFF'/></w:rPr></w:style>"));

    [Fact]
    public void The_heads_of_tables_are_measured_against_the_ground_of_their_row() => Assert.Contains("9CC5AE on 1D4D3A", Assert.Single(Colours(
        "<w:style w:type='table' w:styleId='HouseTable'><w:name w:val='House Table'/><w:tblStylePr w:type='firstRow'><w:tcPr><w:shd w:val='clear' w:fill='1D4D3A'/></w:tcPr></w:tblStylePr></w:style>"
        + "<w:style w:type='paragraph' w:styleId='TableHead'><w:name w:val='Table Head'/><w:rPr><w:color w:val='9CC5AE'/></w:rPr></w:style>")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_colour_is_taken_from_the_style_that_another_is_based_on() => Assert.Equal(2, Colours(
        "<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/><w:rPr><w:color w:val='999999'/></w:rPr></w:style>"
        + "<w:style w:type='paragraph' w:styleId='CoverTitle'><w:name w:val='Cover Title'/><w:basedOn w:val='Title'/></w:style>").Count);

    [Theory]
    [InlineData("Arial")]
    [InlineData("calibri")]
    [InlineData("Liberation Serif")]
    public void A_font_with_a_twin_is_nothing_to_speak_of(string font) => Assert.Empty(Fonts(font));

    [Theory]
    [InlineData("Aptos")]
    [InlineData("Verdana")]
    public void Any_other_font_is_a_warning_said_once(string font)
    {
        Finding finding = Assert.Single(Fonts(font));

        Assert.Equal((Severity.Warning, TemplateCodes.FontWithoutTwin), (finding.Severity, finding.Code));
        Assert.Contains($"'{font}'", finding.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Colours(string styles) => LookCheck.Of(Package(styles), isStyle: true);

    private static IReadOnlyList<Finding> Fonts(string font) => LookCheck.Of(
        Package($"<w:style w:type='paragraph' w:styleId='Normal'><w:name w:val='Normal'/><w:rPr><w:rFonts w:ascii='{font}'/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/><w:basedOn w:val='Normal'/></w:style>"),
        isStyle: true);

    private static TemplatePackage Package(string styles) => new(
        "look.docx",
        [new TemplatePart("word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", Encoding.UTF8.GetBytes($"<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{styles}</w:styles>"))],
        []);
}
