using System.Xml.Linq;
using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates.Rendering;

/// <summary>The characters that people type into tags and that data holds.</summary>
public sealed class CharacterTests
{
    public static TheoryData<string, string> Values { get; } = new()
    {
        { "&<>\"'", "&<>\"'" },
        { "Cyngor Sir Ynys Môn, Gŵyl y Banc, ŷ", "Cyngor Sir Ynys Môn, Gŵyl y Banc, ŷ" },
        { "Zażółć gęślą jaźń", "Zażółć gęślą jaźń" },
        { "مجلس المدينة \u200F(2)", "مجلس المدينة \u200F(2)" },
        { "e\u0301 a\u030A", "e\u0301 a\u030A" },
        { "👩🏽‍⚖️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩🏽‍⚖️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿" },
        { "a\u0000b\u0007c\u001Bd\uFFFE", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD" },
        { "high \uD83D low \uDE00 end", "high \uFFFD low \uFFFD end" },
        { "one\r\ntwo\nthree\tfour", "one⏎two⏎three⇥four" },
        { "one\rtwo", "one⏎two" },
        { "one\u2028two\u2029three\u000Bfour\u0085five", "one⏎two⏎three⏎four⏎five" },
        { "{{title}} {{#each x}} }} \\{{x}}", "{{title}} {{#each x}} }} \\{{x}}" },
        { "]]> <!-- --> &amp; &#x41;", "]]> <!-- --> &amp; &#x41;" },
        { "\uE000?forged\uE001 \uE0000\uE001", "\uE000?forged\uE001 \uE0000\uE001" },
        { "  two  spaces  ", "  two  spaces  " },
        { "a\u00A0b\u00ADc\u2011d", "a\u00A0b\u00ADc\u2011d" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_printed_as_it_is(string value, string printed)
    {
        byte[] docx = Render("[{{x}}] [{{upper y}}]\nheader: {{x}}\n¦ {{x}} ¦", new Dictionary<string, object?> { ["x"] = value, ["y"] = "straße" }).Bytes;

        Assert.Equal($"[{printed}] [STRASSE]".Replace("STRASSE", "STRAßE", StringComparison.Ordinal), Printed(Part(docx, "word/document.xml")));
        Assert.Equal(printed, Printed(Part(docx, "word/header.xml")));
    }

    [Fact]
    public void A_very_long_name_is_printed_whole()
    {
        string name = string.Concat(Enumerable.Repeat("Cyfeillion & Phartneriaid <", 20_000));

        Assert.Equal(name, Printed(Part(Render("{{x}}", new Dictionary<string, object?> { ["x"] = name }).Bytes, "word/document.xml")));
    }

    [Theory]
    [InlineData("{{plural count “seat” “seats”}}", "seats")]
    [InlineData("{{plural count ‘seat’ ‘seats’}}", "seats")]
    [InlineData("{{plural\u00A0count\u00A0\"seat\"\u00A0\"seats\"}}", "seats")]
    [InlineData("{{ \u00A0title\u00A0 }}", "T")]
    [InlineData("{{~title~}}", "T")]
    [InlineData("{{plural count “councillor’s seat” “councillors’ seats”}}", "councillors’ seats")]
    [InlineData("{{upper\ttitle}}", "T")]
    [InlineData("{{\u200Btitle\uFEFF}}", "T")]
    public void Quotes_and_spaces_as_Word_types_them_are_understood_in_a_tag(string tag, string text) =>
        Assert.Equal(text, Text(tag, """{"title":"T","count":2}"""));

    [Theory]
    [InlineData("C:\\{{title}}", "C:\\T")]
    [InlineData("C:\\\\{{title}}", "C:\\\\T")]
    [InlineData("{ {{title}} }", "{ T }")]
    [InlineData("\uE000?x\uE001 {{title}}", "\uE000?x\uE001 T")]
    [InlineData("{\uE0007\uE001 }", "{\uE0007\uE001 }")]
    [InlineData("&lt;b&gt; & {{title}} &amp;", "&lt;b&gt; & T &amp;")]
    public void What_the_template_says_around_its_tags_stays(string sketch, string text) =>
        Assert.Equal(text, Printed(Body(sketch, """{"title":"T"}""")));

    [Theory]
    [InlineData("{{yes}} {{no}}", "true false")]
    [InlineData("{{whole}} {{part}} {{number whole}}", "1234567 0.5 1,234,567")]
    [InlineData("{{list names}}", "A, B & C and D")]
    [InlineData("{{names.0}}", "A")]
    public void Numbers_and_truth_values_are_printed_in_one_way_everywhere(string sketch, string text)
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(text, Text(sketch, """{"yes":true,"no":false,"whole":1234567,"part":0.5,"names":["A","B & C","D"]}"""));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("{{on}}")]
    [InlineData("{{date on}}")]
    [InlineData("{{date text}}")]
    public void A_date_is_never_printed_month_first(string tag) =>
        Assert.Equal("2 April 2009", TextOf(Render(tag, new Dictionary<string, object?> { ["on"] = new DateOnly(2009, 4, 2), ["text"] = "2009-04-02" }).Bytes));

    [Theory]
    [InlineData("{{date x}}")]
    [InlineData("{{number x}}")]
    [InlineData("{{list x}}")]
    [InlineData("{{plural x \"a\" \"b\"}}")]
    [InlineData("{{group}}")]
    [InlineData("{{rows}}")]
    [InlineData("{{prose x}}")]
    [InlineData("{{signatureGrid rows}}")]
    [InlineData("{{fieldTable x}}")]
    [InlineData("¦ {{prose x}} ¦ y ¦")]
    public void A_value_of_the_wrong_kind_is_a_gap_and_never_a_failure(string tag) =>
        Assert.Single(Render(tag, Data("""{"x":"abc","group":{"a":1},"rows":[{"a":1}]}""")).Gaps);

    // The text of the first paragraph, breaks as ⏎ and tabs as ⇥.
    private static string Printed(string xml) => string.Concat(XElement.Parse(xml, LoadOptions.PreserveWhitespace).DescendantsAndSelf().First(e => e.Name.LocalName == "p").Descendants()
        .Select(e => e.Name.LocalName switch { "t" => e.Value, "br" => "⏎", "tab" => "⇥", _ => "" }));
}
