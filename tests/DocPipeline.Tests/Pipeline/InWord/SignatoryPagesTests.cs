using System.IO.Compression;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.InWord;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Pipeline.InWord;

/// <summary>Signatory pages to be put into a document: a body alone, which Word's own rules allow.</summary>
public sealed class SignatoryPagesTests
{
    /// <summary>Every document of the samples that somebody signs.</summary>
    public static IEnumerable<object[]> SignedDocuments { get; } =
        [.. Sample.Names.SelectMany(sample => Sample.Of(sample).Record.Documents.Where(document => document.Signatories.Count > 0).Select(document => (object[])[sample, document.Id.Value]))];

    [Theory]
    [MemberData(nameof(SignedDocuments))]
    public void They_are_valid_and_have_no_title_header_footer_or_origin(string sample, string document)
    {
        SignatoryPages pages = Of(sample, document);
        Assert.Equal("", WordFile.Errors(pages.File));
        using ZipArchive zip = new(new MemoryStream(pages.File.ToArray()));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("header", StringComparison.Ordinal) || entry.FullName.Contains("footer", StringComparison.Ordinal) || entry.FullName.StartsWith("customXml", StringComparison.Ordinal) || entry.FullName.StartsWith("docProps", StringComparison.Ordinal));

        DocumentText text = DocumentText.Read("pages.docx", pages.File).Value!;
        Assert.DoesNotContain(text.Blocks, block => block.Style is "Title" or "CoverTitle" or "Eyebrow");
        Assert.All(text.Blocks, block => Assert.Equal(TextArea.Body, block.Area));
        Assert.Equal(pages.Signatories.Select(each => $"signature:{each.Organisation}"), pages.Controls.Select(control => control.Tag));
        Assert.Equal(Sample.Of(sample).Record.Documents.Single(each => each.Id.Value == document).Signatories.Select(id => id.Value), pages.Signatories.Select(each => each.Organisation));
        Assert.Contains(Sample.Of(sample).Record.Documents.Single(each => each.Id.Value == document).StartsAt.Version.Value, text.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Separate_pages_are_those_of_the_document_that_they_belong_to()
    {
        RecordFiles files = PagesRecord();
        SignatoryPages pages = MakeSignatoryPages.Of(files, PartnershipFile.Read(files), new DocumentId("pages")).Value!;
        Assert.Equal("council", Assert.Single(pages.Signatories).Organisation);
        Assert.Contains("Partnership agreement, version 1.0", DocumentText.Read("pages.docx", pages.File).Value!.Blocks[0].Text, StringComparison.Ordinal);
    }

    [LongFact("soffice", "pdftotext")]
    [Trait("Category", "Long")]
    public void LibreOffice_opens_them_and_prints_every_name()
    {
        (string Sample, string Document)[] all = [.. SignedDocuments.Select(row => ((string)row[0], (string)row[1]))];
        IReadOnlyDictionary<string, byte[]> pdfs = LibreOffice.Convert(all.Select(each => KeyValuePair.Create($"{each.Sample}-{each.Document}", Of(each.Sample, each.Document).File.ToArray())), "pdf");
        foreach ((string sample, string document) in all)
        {
            string printed = string.Join(' ', string.Join('\n', LibreOffice.Pages(pdfs[$"{sample}-{document}"])).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.All(Of(sample, document).Signatories, each => Assert.Contains(each.Name.Split(' ')[0], printed, StringComparison.Ordinal));
        }
    }

    private static SignatoryPages Of(string sample, string document)
    {
        Outcome<SignatoryPages> pages = MakeSignatoryPages.Of(Sample.Of(sample).Files, PartnershipFile.Read(Sample.Of(sample).Files), new DocumentId(document));
        Assert.False(pages.IsRefused, string.Join('\n', pages.Findings));
        return pages.Value;
    }

    private static RecordFiles PagesRecord() => new(TestRecord.Files(TestRecord.Facts.TrimEnd() + """


          - id: pages
            kind: signatory-pages
            pagesOf: agreement
            reference: MV-AGR-0002
            title: Signatory pages
            owner: partnership-manager
            startsAt:
              version: "1.0"
              on: 2026-04-01
              status: draft
              change: First draft.

        """).Select(file => KeyValuePair.Create(file.Key, new ReadOnlyMemory<byte>(System.Text.Encoding.UTF8.GetBytes(file.Value)))));
}
