using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>The questions that were put to other engines (research: probes), put to ours.</summary>
public sealed class ProbeTests
{
    private const string Items = """{"title":"Title Value","multi":"line one\nline two","items":[{"n":"A","subs":[{"s":"a1"},{"s":"a2"}]},{"n":"B","subs":[{"s":"b1"},{"s":"b2"}]}]}""";

    [Fact]
    public void A_tag_split_over_runs_and_spelling_marks_is_one_tag() =>
        Assert.Equal("Title Value", Text("{|‹proof›{tit‹proof›|le}}", Items));

    [Fact]
    public void A_split_tag_has_the_formatting_of_its_first_character() =>
        Assert.Contains("<w:b /></w:rPr><w:t xml:space=\"preserve\">Title Value</w:t>", Body("‹b›{{ti‹/b›tle}} after", Items), StringComparison.Ordinal);

    [Theory]
    [InlineData("[{{missing}}]", "missing")]
    [InlineData("[{{missing.name}}]", "missing.name")]
    [InlineData("[{{title.name}}]", "title.name")]
    [InlineData("[{{upper missing}}]", "missing")]
    [InlineData("[{{date missing}}]", "missing")]
    [InlineData("[{{number missing}}]", "missing")]
    [InlineData("[{{list missing}}]", "missing")]
    [InlineData("[{{plural missing \"seat\" \"seats\"}}]", "missing")]
    [InlineData("[{{#each items}}{{missing}}{{/each}}]", "missing")]
    [InlineData("[{{nothing}}]", "nothing")]
    public void Missing_data_is_a_named_gap(string sketch, string field)
    {
        RenderedDocument document = Render(sketch, Items.Replace("{\"title", "{\"nothing\":null,\"title", StringComparison.Ordinal));

        Assert.Contains(field.Split('.')[^1], Assert.Single(document.Gaps).Field, StringComparison.Ordinal);
        Assert.Contains("w:styleId=\"ToSupply\"", Part(document.Bytes, "word/styles.xml"), StringComparison.Ordinal);
        Assert.Contains($"[To supply: {document.Gaps[0].Field}]", TextOf(document.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newline_is_a_break_between_texts() =>
        Assert.Contains("line one</w:t><w:br/><w:t xml:space=\"preserve\">line two</w:t>", Body("{{multi}}", Items), StringComparison.Ordinal);

    [Fact]
    public void A_loop_that_is_never_closed_is_shown_with_a_caret()
    {
        Finding finding = Assert.Single(FindingsOf("Intro\nHere {{#each items}}\n{{n}}"));

        Assert.Equal(TemplateCodes.BlockUnclosed, finding.Code);
        Assert.Equal(new Place("template.docx/word/document.xml", 2, 6), finding.Place);
        Assert.Equal("Here {{#each items}}\n     ^", finding.Evidence);
    }

    [Fact]
    public void A_tag_that_is_never_closed_is_shown_with_a_caret()
    {
        Finding finding = Assert.Single(FindingsOf("Before\nthe {{title\nAfter"));

        Assert.Equal(TemplateCodes.TagUnclosed, finding.Code);
        Assert.Equal("the {{title\n    ^", finding.Evidence);
    }

    [Fact]
    public void A_content_control_around_a_tag_stays()
    {
        string body = Body("control: keep\n{{title}}\n/control", Items);

        Assert.Contains("w:val=\"keep\"", body, StringComparison.Ordinal);
        Assert.Equal(["Title Value"], Paragraphs(body));
    }

    [Theory]
    [InlineData("{{#each items}}\ncontrol: keep\n{{n}}\n/control\n{{/each}}")]
    [InlineData("{{#each items}}‹control keep›{{n}}‹/control› {{/each}}")]
    public void Content_controls_in_a_loop_have_ids_of_their_own(string sketch) =>
        Assert.Equal(2, All(Body(sketch, Items), "<w:id w:val=\"([^\"]*)\"").Distinct().Count());

    [Fact]
    public void A_tag_that_was_inserted_with_changes_tracked_is_filled() =>
        Assert.Equal("The Title Value", Text("The ‹ins›{{ti|tle}}‹/ins›", Items));

    [Fact]
    public void A_tag_that_was_deleted_with_changes_tracked_is_left_out_with_a_note()
    {
        const string sketch = "The ‹del›{{gone}}‹/del›‹ins›{{title}}‹/ins›";

        Assert.Equal("The Title Value", Text(sketch, Items));
        Assert.Equal(TemplateCodes.TagDeleted, Assert.Single(FindingsOf(sketch)).Code);
    }

    [Fact]
    public void A_tag_half_of_which_was_inserted_and_half_deleted_is_read_as_it_will_stand() =>
        Assert.Equal("Title Value", Text("{{‹del›subt‹/del›‹ins›t‹/ins›itle}}", Items));

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_later_and_on_other_threads()
    {
        byte[] docx = Sketch.Docx("{{#each items}}\n7) ‹mark a›{{n}}‹/mark a›\n{{/each}}\nbox: {{title}}\nheader: {{title}}");
        WordTemplate template = Compile(docx).Value!;
        byte[] first = template.Render(Data(Items)).Bytes;
        byte[][] others = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => template.Render(Data(Items)).Bytes)));
        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.All(others, other => Assert.Equal(first, other));
        Assert.Equal(first, Compile(docx).Value!.Render(Data(Items)).Bytes);
    }
}
