using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates.Compiling;

/// <summary>Where blocks act, and that nothing stays where their tags stood.</summary>
public sealed class BlockTests
{
    private const string Data = """{"yes":true,"no":false,"none":[],"title":"T","items":[{"n":"A","big":true,"subs":["a1","a2"]},{"n":"B","big":false,"subs":[]}]}""";

    [Theory]
    [InlineData("a\n{{#each items}}\n{{n}}\n{{/each}}\nb", "a,A,B,b")]
    [InlineData("a\n{{#if no}}\nx\n{{/if}}\nb", "a,b")]
    [InlineData("{{#if yes}}\nx\n{{else}}\ny\n{{/if}}", "x")]
    [InlineData("{{#if no}}\nx\n{{else}}\ny\n{{/if}}", "y")]
    [InlineData("{{#each none}}\nx\n{{else}}\nnobody\n{{/each}}", "nobody")]
    [InlineData("{{#unless no}}\nx\n{{/unless}}", "x")]
    [InlineData("{{#with items}}\nx\n{{/with}}", "x")]
    [InlineData("one {{#if yes}}two {{else}}three {{/if}}four", "one two four")]
    [InlineData("{{#each items}}{{n}}{{#unless @last}}; {{/unless}}{{/each}}", "A; B")]
    [InlineData("{{#each items}}{{@index}}{{/each}}", "01")]
    [InlineData("{{#each items}}\n{{#each subs}}\n{{../n}}-{{this}}\n{{else}}\nnone for {{n}}\n{{/each}}\n{{/each}}", "A-a1,A-a2,none for B")]
    [InlineData("{{#each items}}\n{{#if big}}\n{{n}}\n{{else}}\nsmall {{n}}\n{{/if}}\n{{/each}}", "A,small B")]
    [InlineData("{{#if yes}}{{#each items}}\n{{n}}\n{{/each}}{{/if}}", "A,B")]
    [InlineData("{{#each items}}{{n}} starts\nand goes on{{/each}}", "A starts,and goes on,B starts,and goes on")]
    [InlineData("{{! a remark }}\nx", "x")]
    [InlineData("x{{! a remark }}y", "xy")]
    [InlineData("{{#if no}}{{/if}}x", "x")]
    public void A_block_of_paragraphs_leaves_no_paragraph_of_its_tags(string sketch, string paragraphs) =>
        Assert.Equal(paragraphs.Split(','), Paragraphs(Body(sketch, Data)));

    [Theory]
    [InlineData("¦ Name ¦ Big ¦\n¦ {{#each items}}{{n}} ¦ {{big}}{{/each}} ¦", "| Name | Big |\n| A | true |\n| B | false |")]
    [InlineData("¦ Name ¦\n¦ {{#each items}} ¦\n¦ {{n}} ¦\n¦ {{/each}} ¦", "| Name |\n| A |\n| B |")]
    [InlineData("¦ a ¦ b ¦\n¦ {{#if no}}x ¦ y{{/if}} ¦\n¦ c ¦ d ¦", "| a | b |\n| c | d |")]
    [InlineData("¦ a ¦\n¦ {{#if no}} ¦\n¦ x ¦\n¦ {{else}} ¦\n¦ y ¦\n¦ {{/if}} ¦", "| a |\n| y |")]
    [InlineData("¦ {{#each items}}{{n}} ¦ {{#each subs}}{{this}} {{/each}}{{/each}} ¦", "| A | a1 a2 |\n| B |  |")]
    [InlineData("¦ Name ¦\n¦ {{#each items}} ¦\n¦ {{n}} ¦\n¦ {{#each subs}}{{this}}{{/each}} ¦\n¦ {{/each}} ¦", "| Name |\n| A |\n| a1a2 |\n| B |\n|  |")]
    [InlineData("¦ Name ¦\n¦ {{#each items}} ¦\n¦ {{n}} ¦\n¦ {{#each subs}} ¦\n¦ {{this}} ¦\n¦ {{/each}} ¦\n¦ {{/each}} ¦", "| Name |\n| A |\n| a1 |\n| a2 |\n| B |")]
    [InlineData("¦ {{#each items}} ¶ {{n}} ¶ {{/each}} ¦ x ¦", "| A / B | x |")]
    [InlineData("¦ head ¶ {{#each items}} ¶ {{n}} ¶ {{/each}} ¦ x ¦", "| head / A / B | x |")]
    [InlineData("¦ {{#each none}} ¶ {{n}} ¶ {{/each}} ¦ x ¦", "|  | x |")]
    [InlineData("before\n¦ {{#each none}}{{n}} ¦ x{{/each}} ¦\nafter", "before\nafter")]
    [InlineData("{{#each items}}\n¦ {{n}} ¦\nend\n{{/each}}", "| A |\nend\n| B |\nend")]
    public void A_block_in_a_table_takes_rows_or_what_is_in_its_cell(string sketch, string text) => Assert.Equal(text, Text(sketch, Data));

    [Fact]
    public void A_cell_whose_block_is_empty_has_one_empty_paragraph() =>
        Assert.Equal(["", "x"], Paragraphs(Body("¦ {{#if no}} ¶ y ¶ {{/if}} ¦ x ¦", Data)));

    // 12,000 rows or paragraphs are more than a part is kept whole for: their start is packed before their end is written.
    [Theory]
    [InlineData("¦ {{#each many}}{{this}} ¦ x{{/each}} ¦\nend", 24_001)]
    [InlineData("¦ {{#each many}} ¶ {{this}} ¶ {{/each}} ¦\nend", 12_001)]
    [InlineData("¦ {{#each many}}{{this}} ¦ x{{/each}} ¦\n¤\n¦ {{#each none}}{{this}} ¦ x{{/each}} ¦\nend", 24_001)]
    public void A_long_container_is_no_different(string sketch, int paragraphs)
    {
        var data = new Dictionary<string, object> { ["many"] = Enumerable.Repeat("a partner", 12_000).ToList(), ["none"] = new List<string>() };

        List<string> found = Paragraphs(Part(Render(sketch, data).Bytes, "word/document.xml"));

        Assert.Equal(paragraphs, found.Count);
        Assert.Equal("end", found[^1]);
        Assert.DoesNotContain("", found);
    }

    [Fact]
    public void A_cell_that_ends_with_an_empty_paragraph_in_its_block_gets_no_further_one() =>
        Assert.Equal(["y", "", "x"], Paragraphs(Body("¦ {{#if yes}} ¶ y ¶  ¶ {{/if}} ¦ x ¦", Data)));

    [Fact]
    public void Headers_footers_and_notes_are_filled_and_never_left_without_a_paragraph()
    {
        string text = Text("header: {{#each items}}\nheader: {{n}}\nheader: {{/each}}\nfooter: {{#if no}}\nfooter: x\nfooter: {{/if}}\nfootnote: {{title}} {{#if yes}}here{{/if}}\nbox: {{title}}", Data);

        Assert.Equal("Noted\n\n[text box]\nT\n\n[header]\nA\nB\n\n[footer]\n\n[footnote]\n1 T here", text);
    }

    [Fact]
    public void A_block_within_a_link_acts_there() =>
        Assert.Equal("AB", Text("‹link x›{{#each items}}{{n}}{{/each}}‹/link›", Data));

    [Fact]
    public void The_last_paragraph_of_a_section_keeps_its_section() =>
        Assert.Contains("<w:cols w:num=\"2\"", Body("raw: <w:p><w:pPr><w:sectPr><w:cols w:num=\"2\"/></w:sectPr></w:pPr><w:r><w:t>{{#if yes}}x{{/if}}</w:t></w:r></w:p>\nend", Data), StringComparison.Ordinal);
}
