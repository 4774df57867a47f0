using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using DocPipeline.Tests.Pipeline;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>Documents of unusual sizes, through the agreement kind.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(60)]
    public void Every_signatory_has_a_block_of_its_own(int count)
    {
        byte[] docx = Make(Record(count, TestRecord.Prose));

        List<string> blocks = Rendered.All(Rendered.Part(docx, "word/document.xml"), "<w:tag w:val=\"signature:([^\"]*)\"");
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"council{i}"), blocks);
        Validity.Assert(docx);
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void Sixty_signatories_have_sixty_whole_blocks_on_LibreOffices_pages_and_the_same_bytes_each_time()
    {
        byte[] docx = Make(Record(60, TestRecord.Prose));

        IReadOnlyList<string> pages = Documents.LibreOffice.Pages(Documents.LibreOffice.Convert([KeyValuePair.Create("sixty", docx)], "pdf")["sixty"]);
        Assert.Equal(docx, Make(Record(60, TestRecord.Prose)));
        Validity.Assert(docx);
        Assert.Equal(Enumerable.Range(0, 60), pages.SelectMany(p => Regex.Matches(p, @"For Council of Place (\d+) & District")).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));

        // A block that a page had split would leave its heading on one page and lines of it on the next.
        Assert.All(pages, page => Assert.All(["Signed", "Name", "Office", "Date"], line =>
            Assert.Equal(Regex.Count(page, "For Council of Place"), Regex.Count(page, $@"(?m)(?:^|\s){line} +_+"))));
    }

    [Fact]
    public void An_agreement_that_nobody_signs_has_no_table_for_it()
    {
        NarrativeModel model = (NarrativeModel)BuiltInModels.Of(Record(1, TestRecord.Prose), DocumentKind.Agreement) with { };

        byte[] docx = BuiltInTemplates.For(DocumentKind.Agreement).Render(model with { Signatories = [] }, "0").Bytes;

        Assert.DoesNotContain("signature:", Rendered.Part(docx, "word/document.xml"), StringComparison.Ordinal);
        Validity.Assert(docx);
    }

    [Fact]
    public void A_document_of_three_hundred_pages_is_numbered_to_its_end()
    {
        const string sentence = "The partners will meet, decide, record and publish what they have decided in the matter, and give the reasons for it to everyone whom it concerns. ";
        var prose = new StringBuilder();
        for (int section = 1; section <= 100; section++)
        {
            prose.Append(CultureInfo.InvariantCulture, $"# Subject {section}\n\n");
            for (int clause = 1; clause <= 9; clause++)
                prose.Append(CultureInfo.InvariantCulture, $"{clause}. {string.Concat(Enumerable.Repeat(sentence, 7))}\n   1. They give notice.\n   2. They keep a record of it.\n\n");
        }

        byte[] docx = Make(Record(2, prose.ToString()));

        Validity.Assert(docx);
        string text = Rendered.TextOf(docx);
        Assert.Contains("# 100 Subject 100\n", text, StringComparison.Ordinal);
        Assert.Contains("  100.9 The partners", text, StringComparison.Ordinal);
        Assert.Contains("    100.9.2 They keep", text, StringComparison.Ordinal);
        int last = Rendered.All(Rendered.Part(docx, "word/document.xml"), "<w:t xml:space=\"preserve\">(\\d{3})</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/>").Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Max();
        Assert.InRange(last, 250, 400);
    }

    private static byte[] Make(RecordFiles files)
    {
        var read = PartnershipFile.Read(files);
        Assert.False(read.IsRefused, string.Join('\n', read.Findings));
        var findings = new List<Finding>();
        byte[]? docx = DocumentDraft.Make(files, read.Value, read.Value.Documents[0], findings);
        Assert.True(docx is not null, string.Join('\n', findings));
        return docx;
    }

    private static RecordFiles Record(int signatories, string prose)
    {
        string organisations = string.Concat(Enumerable.Range(0, signatories).Select(i => $"  - id: council{i}\n    name: Council of Place {i} & District\n    sector: local-authority\n    statutory: true\n"));
        string ids = string.Concat(Enumerable.Range(0, signatories).Select(i => $"      - council{i}\n"));
        string facts = TestRecord.Facts.Replace("people:\n", $"{organisations}people:\n", StringComparison.Ordinal).Replace("    signatories:\n      - council\n", $"    signatories:\n{ids}", StringComparison.Ordinal);
        return PipelineRecords.From(new Dictionary<string, string> { ["partnership.yaml"] = facts, ["prose/agreement.md"] = prose });
    }
}
