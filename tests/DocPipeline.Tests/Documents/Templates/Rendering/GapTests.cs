using System.Xml.Linq;
using DocPipeline.Documents.Templates;
using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates.Rendering;

/// <summary>How a document shows what its data does not have.</summary>
public sealed class GapTests
{
    private const string Data = """{"yes":true,"title":"T","none":[],"nothing":null,"items":[{"n":"A"},{"n":"B"}]}""";

    [Fact]
    public void A_gap_is_a_highlighted_content_control_that_names_the_field()
    {
        XElement control = Control(Body("{{title}}: {{document.chair}} of {{title}}", Data));

        Assert.Equal(["To supply: document.chair", "gap:document.chair", "1", "ToSupply"], control.Descendants().Attributes(W + "val").Select(a => a.Value));
        Assert.Equal("[To supply: document.chair]", control.Value);
        Assert.Equal("T: [To supply: document.chair] of T", control.Parent!.Value);
    }

    [Fact]
    public void A_name_longer_than_Word_allows_is_cut_in_the_control_and_whole_in_the_text()
    {
        string field = string.Join('.', Enumerable.Repeat("committee", 9));

        XElement control = Control(Body($"{{{{{field}}}}}", Data));

        Assert.All(control.Descendants().Attributes(W + "val"), a => Assert.InRange(a.Value.Length, 1, 64));
        Assert.Equal($"[To supply: {field}]", control.Value);
    }

    [Theory]
    [InlineData("control: name\n{{missing}}\n/control", "gap:missing")]
    [InlineData("‹control name›{{missing}}‹/control›", "gap:missing")]
    [InlineData("‹<w:sdt><w:sdtPr><w:tag w:val=\"own\"/><w:id w:val=\"5\"/><w:text/></w:sdtPr><w:sdtContent>›{{missing}}‹</w:sdtContent></w:sdt>›", null)]
    [InlineData("raw: <w:sdt><w:sdtPr><w:id w:val=\"5\"/><w:date/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{date missing}}</w:t></w:r></w:p></w:sdtContent></w:sdt>", null)]
    [InlineData("‹link https://example.org/›{{missing}}‹/link›", "gap:missing")]
    public void A_gap_within_a_control_for_plain_text_is_a_run(string sketch, string? tag)
    {
        RenderedDocument document = Render(sketch, Data);
        XElement gap = XElement.Parse(Part(document.Bytes, "word/document.xml")).Descendants(W + "r").Single(r => r.Value == "[To supply: missing]");

        Assert.Equal("missing", Assert.Single(document.Gaps).Field);
        Assert.Equal("ToSupply", gap.Descendants(W + "rStyle").Single().Attribute(W + "val")!.Value);
        Assert.Equal(tag is not null, gap.Parent!.Parent!.Element(W + "sdtPr")?.Element(W + "showingPlcHdr") is not null);
    }

    [Theory]
    [InlineData("a\n{{#each missing}}\n{{n}}\n{{/each}}\nb", "a\n[To supply: missing]\nb")]
    [InlineData("a\n{{#with missing.one}}\n{{n}}\n{{/with}}\nb", "a\n[To supply: missing.one]\nb")]
    [InlineData("a\n{{#each nothing}}\n{{n}}\n{{else}}\nnone\n{{/each}}\nb", "a\n[To supply: nothing]\nb")]
    [InlineData("Seats: {{#each missing}}{{n}}, {{else}}none{{/each}}.", "Seats: [To supply: missing].")]
    [InlineData("{{#each items}}\n{{n}}\n{{#each seats}}\n{{this}}\n{{/each}}\n{{/each}}", "A\n[To supply: seats]\nB\n[To supply: seats]")]
    [InlineData("{{#each items}}{{n}}{{#with ../missing}}x{{else}}{{../title}}{{/with}}{{/each}}", "A[To supply: ../missing]B[To supply: ../missing]")]
    [InlineData("¦ Name ¦ Seat ¦\n¦ {{#each missing}}{{n}} ¦ x{{/each}} ¦", "| Name | Seat |\n| [To supply: missing] |")]
    [InlineData("¦ {{#each missing}}{{n}} ¦ x{{/each}} ¦", "| [To supply: missing] |")]
    [InlineData("¦ {{#each missing}} ¶ {{n}} ¶ {{/each}} ¦ x ¦", "| [To supply: missing] | x |")]
    [InlineData("{{#each title}}{{this}}{{/each}}", "[To supply: title, which is no list]")]
    [InlineData("{{#each yes}}x{{/each}}", "[To supply: yes, which is no list]")]
    public void A_block_over_missing_data_is_a_gap_that_names_it(string sketch, string text)
    {
        RenderedDocument document = Render(sketch, Rendered.Data(Data));

        Assert.Equal(text, TextOf(document.Bytes));
        Assert.Single(document.Gaps);
    }

    [Theory]
    [InlineData("{{#if missing}}x{{else}}y{{/if}}", "y")]
    [InlineData("{{#unless missing}}x{{/unless}}", "x")]
    [InlineData("{{#each none}}x{{else}}nobody{{/each}}", "nobody")]
    [InlineData("{{#each items}}{{#each ../none}}x{{else}}{{n}} of {{../title}} {{/each}}{{/each}}", "A of T B of T")]
    [InlineData("{{#each items}}{{#with ../none}}x{{else}}{{n}} of {{../title}} {{/with}}{{/each}}", "A of T B of T")]
    [InlineData("¦ {{#each none}} ¦\n¦ {{n}} ¦\n¦ {{else}} ¦\n¦ none in {{title}} ¦\n¦ {{/each}} ¦", "| none in T |")]
    [InlineData("{{#with items}}{{#each this}}{{n}}{{/each}}{{/with}}", "AB")]
    [InlineData("{{#if missing}}{{#each missing}}x{{/each}}{{/if}}y", "y")]
    public void A_question_about_missing_data_is_no_gap_and_neither_is_a_list_that_is_empty(string sketch, string text)
    {
        RenderedDocument document = Render(sketch, Rendered.Data(Data));

        Assert.Equal(text, TextOf(document.Bytes).TrimEnd());
        Assert.Empty(document.Gaps);
    }

    [Fact]
    public void A_gap_says_which_tag_of_which_part_asks_for_it()
    {
        RenderedDocument document = Render("{{title}}\nChair: {{chair}}\nheader: {{date on}}", Rendered.Data(Data));

        Assert.Equal(
            [("chair", "word/document.xml", 2, 7), ("on", "word/header.xml", 1, 0)],
            document.Gaps.Select(g => (g.Field, g.Tag!.Part, g.Tag.Paragraph, g.Tag.Column)));
    }

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static XElement Control(string body) => XElement.Parse(body, LoadOptions.PreserveWhitespace).Descendants(W + "sdt").Single();
}
