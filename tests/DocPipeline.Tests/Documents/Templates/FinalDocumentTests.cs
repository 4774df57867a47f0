using System.Text;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>A draft shows its gaps and lists them; any other document is refused with the whole list.</summary>
public sealed class FinalDocumentTests
{
    private const string Template = """
        {{> cover}}
        Area: {{document.subtitle}}
        {{upper document.subtitle}}
        {{#if document.subtitle}}
        {{document.subtitle}}
        {{/if}}
        {{fieldTable control}}
        {{#each sections}}
        {{prose this}}
        {{/each}}
        footer: {{document.mark}}
        """;

    private const string Prose = "# Introduction\n\nThe body is {{partnership.legalStatus}}; see [](#scope).\n\n# Scope {#scope}\n\nAll of it.\n";

    [Fact]
    public void A_draft_is_made_and_its_gaps_are_listed_with_their_places()
    {
        Outcome<DraftedDocument> draft = Make("draft", Template, Prose);

        Assert.False(draft.IsRefused);
        Assert.Equal(
            [("our.docx/word/document.xml:2:7", "DOCUMENT-GAP", Severity.Warning), ("prose/agreement.md:3:13", "PROSE-MISSING-FACT", Severity.Warning)],
            draft.Findings.Where(f => f.Code != TemplateCodes.StyleMissing).Select(f => (f.Place!.ToString(), f.Code.Value, f.Severity)));
        Validity.Assert(draft.Value.Bytes.ToArray());
        Assert.Contains("[To supply: document.subtitle]", Rendered.TextOf(draft.Value.Bytes.ToArray()), StringComparison.Ordinal);
        Assert.Contains("w:val=\"gap:partnership.legalStatus\"", Rendered.Part(draft.Value.Bytes.ToArray(), "word/document.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("issued")]
    [InlineData("agreed")]
    public void A_document_that_is_no_longer_a_draft_is_refused_with_every_gap(string status)
    {
        Outcome<DraftedDocument> made = Make(status, Template, Prose);

        Assert.True(made.IsRefused);
        Assert.Equal(
            [("our.docx/word/document.xml:2:7", "DOCUMENT-GAP"), ("our.docx/word/footer.xml:1:1", "DOCUMENT-GAP"), ("prose/agreement.md:3:13", "PROSE-MISSING-FACT")],
            made.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Place!.ToString(), f.Code.Value)));
    }

    [Fact]
    public void A_reference_to_a_section_that_the_template_leaves_out_is_a_gap()
    {
        const string First = "{{#each sections}}\n{{#if @first}}\n{{prose this}}\n{{/if}}\n{{/each}}";

        Finding refused = Assert.Single(Make("issued", First, Prose.Replace("{{partnership.legalStatus}}", "informal", StringComparison.Ordinal)).Findings, f => f.Severity == Severity.Error);

        Assert.Equal(("DOCUMENT-GAP", "prose/agreement.md"), (refused.Code.Value, refused.Place!.File));
        Assert.Contains("'#scope'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_prose_and_one_in_the_template_are_found_together()
    {
        IEnumerable<string> codes = Make("draft", "{{document.titel}}", "# A\n\n{{partnership.nam}}").Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code.Value);

        Assert.Equal([ProseCodes.UnknownFact.Value, TemplateCodes.FieldUnknown.Value], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_without_gaps_may_be_issued() =>
        Assert.False(Make("issued", "{{document.title}}\n{{#if document.subtitle}}\n{{document.subtitle}}\n{{/if}}\nheader: {{watermark document.mark}}", "# A\n\nText.").IsRefused);

    private static Outcome<DraftedDocument> Make(string status, string template, string prose) => DraftDocument.FromRecord(
        new RecordFiles([
            new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(TestRecord.Facts.Replace("status: draft", $"status: {status}", StringComparison.Ordinal))),
            new("prose/agreement.md", Encoding.UTF8.GetBytes(prose))]),
        new DocumentId("agreement"),
        new CouncilLook("our.docx", Sketch.Docx(template), IsStyleOnly: false));
}
