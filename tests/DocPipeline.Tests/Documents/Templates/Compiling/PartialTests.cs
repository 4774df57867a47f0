using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates.Compiling;

/// <summary>Partials: pieces of a document that a template calls by name.</summary>
public sealed class PartialTests
{
    private const string Data = """
        {"yes":true,"no":false,"partnership":{"name":"Dee Valley Partnership"},"document":{"title":"Agreement","subtitle":""},"control":"x",
         "history":[{"version":"1","on":"2 April 2009","change":"First","by":"A"},{"version":"2","on":"Not stated","change":"Second","by":"B"}]}
        """;

    [Fact]
    public void A_partial_takes_its_paragraph_and_leaves_its_own_paragraphs_and_tables() =>
        Assert.Equal("before\nVersion history\n| Version | Date | What changed | By |\n| 1 | 2 April 2009 | First | A |\n| 2 | Not stated | Second | B |\nafter", Text("before\n{{> version-history}}\nafter", Data));

    [Theory]
    [InlineData("{{#if yes}}\n{{> version-history}}\n{{/if}}\nafter", true)]
    [InlineData("{{#if no}}\n{{> version-history}}\n{{/if}}\nafter", false)]
    [InlineData("¦ {{> version-history}} ¦", true)]
    [InlineData("header: {{> version-history}}", true)]
    [InlineData("footer: {{#if no}}\nfooter: {{> version-history}}\nfooter: {{/if}}", false)]
    [InlineData("box: {{> version-history}}", true)]
    [InlineData("{{> ver|sion-|history }}", true)]
    [InlineData("{{>version-history}}\n{{>version-history}}", true)]
    public void A_partial_stands_wherever_a_paragraph_may(string sketch, bool isThere) =>
        Assert.Equal(isThere, Text(sketch, Data).Contains("Second", StringComparison.Ordinal));

    [Fact]
    public void A_partial_within_a_partial_is_refused()
    {
        var findings = new List<Finding>();
        var call = new Tag(TagKind.Partial, [new TagWord("cover", TagWordKind.Path)], "{{> cover}}", new TagOrigin("our.docx", "word/document.xml", 3, "{{> cover}}", 0));

        Partial.Read(call, """<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{{> cover}}</w:t></w:r></w:p></w:body>"""u8.ToArray(), findings);

        Finding finding = Assert.Single(findings);
        Assert.Equal(TemplateCodes.TagMisplaced, finding.Code);
        Assert.Equal("{{> cover}}\n^\nin partials/cover.xml, paragraph 1:\n{{> cover}}\n^", finding.Evidence);
    }

    [Fact]
    public void The_digest_of_a_template_tells_which_partials_it_calls()
    {
        string cover = Compile(Sketch.Docx("{{> cover}}")).Value!.Digest, contents = Compile(Sketch.Docx("{{> contents}}")).Value!.Digest;

        Assert.NotEqual(cover, contents);
        Assert.Equal(cover, Compile(Sketch.Docx("{{> cover}}")).Value!.Digest);
    }

    [Fact]
    public void The_fields_that_a_partial_prints_count_as_used() =>
        Assert.DoesNotContain(FindingsOf("{{> cover}}\n{{> version-history}}", typeof(NarrativeModel)), f => f.Code == TemplateCodes.FieldUnused && (f.Message.Contains("'control'", StringComparison.Ordinal) || f.Message.Contains("'history'", StringComparison.Ordinal)));

    [Fact]
    public void A_kind_lists_the_partials_that_it_has_the_fields_for()
    {
        Assert.Equal(["{{> contents}}", "{{> cover}}", "{{> title}}", "{{> version-history}}"], PartialsOf(DocumentKind.Agreement));
        Assert.Equal(["{{> contents}}", "{{> title}}"], PartialsOf(DocumentKind.CoverSheet));
    }

    private static IEnumerable<string> PartialsOf(DocumentKind kind) =>
        TemplateCheck.FieldsOf(kind).Where(f => f.StartsWith("{{>", StringComparison.Ordinal)).Select(f => f[..(f.IndexOf("}}", StringComparison.Ordinal) + 2)]);
}
