using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Pipeline;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>The templates that come with the program, as files that people edit.</summary>
public sealed class BuiltInTemplateTests
{
    private static readonly DocumentKind[] Kinds = Enum.GetValues<DocumentKind>();

    [Fact]
    public void A_packed_template_opens_as_the_same_template()
    {
        foreach (DocumentKind kind in Kinds)
        {
            TemplatePackage package = BuiltInTemplates.Package(kind);
            TemplatePackage opened = TemplateFile.Open("packed.docx", TemplateFile.Pack(package)).Value!;

            Assert.Equal(TagsOf(package), TagsOf(opened));
            Assert.Empty(Validity.Problems(TemplateFile.Pack(package)));
            Assert.False(WordTemplate.Compile(opened, BuiltInTemplates.ModelOf(kind)).IsRefused);
        }
    }

    [NeedsProgramFact("soffice")]
    public async Task A_template_saved_again_by_LibreOffice_has_the_same_tags_in_the_same_order()
    {
        using var folder = new TemporaryFolder();
        using var saved = new TemporaryFolder();
        foreach (DocumentKind kind in Kinds) await File.WriteAllBytesAsync(folder[$"{kind}.docx"], TemplateFile.Pack(BuiltInTemplates.Package(kind)));

        await LibreOffice.ConvertAsync(saved.Path, "docx:MS Word 2007 XML", [.. Kinds.Select(k => folder[$"{k}.docx"])]);

        foreach (DocumentKind kind in Kinds)
        {
            Outcome<TemplatePackage> opened = TemplateFile.Open("saved.docx", await File.ReadAllBytesAsync(saved[$"{kind}.docx"]));
            Assert.False(opened.IsRefused, string.Join('\n', opened.Findings));
            Assert.Equal(TagsOf(BuiltInTemplates.Package(kind)), TagsOf(opened.Value));
            Outcome<WordTemplate> template = WordTemplate.Compile(opened.Value, BuiltInTemplates.ModelOf(kind));
            Assert.False(template.IsRefused, string.Join('\n', template.Findings));
        }
    }

    [Fact]
    public void A_document_that_was_made_may_serve_as_a_template()
    {
        DocumentModel model = BuiltInModels.OfSample(DocumentKind.Agreement);
        byte[] made = BuiltInTemplates.For(DocumentKind.Agreement).Render(model, "0").Bytes;
        TemplatePackage package = TemplateFile.Open("made.docx", made).Value!;
        Outcome<WordTemplate> again = WordTemplate.Compile(package, typeof(NarrativeModel));
        Assert.False(again.IsRefused, string.Join('\n', again.Findings));

        byte[] second = again.Value.Render(model, "0").Bytes;

        Validity.Assert(second);
        Assert.Equal(Rendered.TextOf(made), Rendered.TextOf(second));
    }

    [Theory]
    [InlineData("agreement", "CoverTitle")]
    [InlineData("terms-of-reference", "Title")]
    public void A_title_without_a_subtitle_keeps_the_subtitles_distance_from_the_table_below(string kind, string style)
    {
        string facts = TestRecord.Facts.Replace("kind: agreement", "kind: " + kind, StringComparison.Ordinal);

        Assert.Equal("320", SpaceBelowTitle(facts));
        Assert.Null(SpaceBelowTitle(facts.Replace("    title: ", "    subtitle: How we work\n    title: ", StringComparison.Ordinal)));

        string? SpaceBelowTitle(string record) => WordFile.Body(DraftDocument.AllFromRecord(PipelineRecords.From(TestRecord.Files(record))).Value!.Single().Bytes).Elements(WordFile.W + "p")
            .Select(p => p.Element(WordFile.W + "pPr")!).Single(p => p.Element(WordFile.W + "pStyle").Value() == style).Element(WordFile.W + "spacing").Value("after");
    }

    // The document's tags, then each header's and footer's: a program that saves the file may name the parts anew.
    private static List<string> TagsOf(TemplatePackage package)
    {
        var findings = new List<Finding>();
        List<(string Type, string Tags)> parts = [.. package.Parts.Where(p => p.MayHaveTags)
            .Select(p => (p.ContentType, Tags: string.Join(' ', PartCompiler.Compile(package.Name, p.Name, p.Content, new StyleLists(null), findings)!.Tags.Select(t => t.Source))))
            .Where(p => p.Tags.Length > 0).OrderBy(p => p.ContentType, StringComparer.Ordinal).ThenBy(p => p.Tags, StringComparer.Ordinal)];
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        return [.. parts.Select(p => p.Tags).Distinct()];
    }
}
