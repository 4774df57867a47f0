using System.Xml.Linq;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Notices;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Documents.Templates;
using static DocPipeline.Tests.Documents.WordFile;

namespace DocPipeline.Tests.Pipeline.Notices;

/// <summary>Notices as Word files: valid, repeatable, open to everybody, in a council's own look.</summary>
public sealed class NoticeFileTests
{
    private static readonly Lazy<SortedDictionary<string, byte[]>> OfSamples = new(Make);

    [Fact]
    public void The_notices_of_all_samples_are_valid_and_the_same_each_time()
    {
        Assert.All(OfSamples.Value, n => Assert.Empty(Validity.Problems(n.Value)));
        Assert.All(Make(), n => Assert.True(n.Value.AsSpan().SequenceEqual(OfSamples.Value[n.Key]), n.Key));
    }

    [LongFact("soffice", "pdftotext")]
    [Trait("Category", "Long")]
    public void LibreOffice_opens_them_and_no_signature_is_split()
    {
        IReadOnlyDictionary<string, byte[]> pdfs = Documents.LibreOffice.Convert(OfSamples.Value, "pdf");

        foreach ((string name, byte[] pdf) in pdfs)
        {
            IReadOnlyList<string> pages = Documents.LibreOffice.Pages(pdf);
            Assert.InRange(pages.Count, 1, 8);
            if (name.EndsWith("-record", StringComparison.Ordinal)) Assert.Single(pages, p => p.Contains("The chair", StringComparison.Ordinal) && p.Contains("Signed ", StringComparison.Ordinal) && p.Contains("Date ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Headings_skip_no_level_tables_have_a_head_and_a_name_and_no_cell_is_empty()
    {
        foreach ((string name, byte[] docx) in OfSamples.Value)
        {
            XElement body = Body(docx);
            List<int> levels = [.. body.Descendants(W + "pStyle").Select(s => s.Value()!).Where(s => s.StartsWith("Heading", StringComparison.Ordinal)).Select(s => s[^1] - '0')];
            Assert.Single(body.Descendants(W + "pStyle"), s => s.Value() == "Title");
            Assert.All(levels.Zip(levels.Prepend(0)), pair => Assert.True(pair.First <= pair.Second + 1, $"{name}: heading {pair.First} after {pair.Second}"));
            List<XElement> tables = [.. body.Descendants(W + "tbl").Where(t => t.Descendants(W + "tblStyle").First().Value() == "HouseTable")];
            Assert.NotEmpty(tables);
            Assert.All(tables, t => Assert.NotNull(t.Elements(W + "tr").First().Element(W + "trPr")!.Element(W + "tblHeader")));
            Assert.All(tables, t => Assert.NotEqual("", t.Element(W + "tblPr")!.Element(W + "tblCaption").Value()));
            Assert.All(tables.Descendants(W + "tc"), c => Assert.NotEqual("", string.Concat(c.Descendants(W + "t").Select(t => t.Value)).Trim()));
            Assert.All(body.Descendants(W + "tbl"), t => Assert.NotEqual(W + "tbl", t.ElementsAfterSelf().First().Name));
        }
    }

    [Fact]
    public void The_outcome_of_a_review_is_filled_in_with_boxes_and_dates()
    {
        List<XElement> controls = [.. Body(OfSamples.Value["cheshire-west.agreement-review"]).Descendants(W + "sdtPr")];

        Assert.Equal(["answer:review.outcome.outcome.1", "answer:review.outcome.outcome.2", "answer:review.outcome.outcome.3"], controls.Where(c => c.Elements().Any(e => e.Name.LocalName == "checkbox")).Select(c => c.Element(W + "tag").Value()));
        Assert.Equal(3, controls.Count(c => c.Element(W + "date") is not null));
        Assert.All(controls.Where(c => c.Element(W + "tag").Value()!.StartsWith("answer:", StringComparison.Ordinal)), c => Assert.NotEqual("", c.Element(W + "alias").Value()));
    }

    [Theory]
    [InlineData("amendment-notice")]
    [InlineData("decision-record")]
    [InlineData("review-notice")]
    public void The_built_in_template_passes_its_own_check_and_can_be_edited_and_used(string kind)
    {
        TemplateKind template = TemplateKind.Find(kind)!;
        byte[] packed = CouncilTemplate.BuiltIn(template);

        Assert.DoesNotContain(CouncilTemplate.Check("our.docx", packed, template), f => f.Severity != Severity.Note);
        Assert.NotEmpty(CouncilTemplate.Fields(template));
        var look = new CouncilLook("our.docx", packed, IsStyleOnly: false);
        Outcome<NoticeFile> made = kind switch
        {
            "amendment-notice" => WriteNotices.OfDecision(NoticeRecord.With(NoticeRecord.Amendment), "decisions/decision.yaml", look),
            "decision-record" => WriteNotices.RecordOfDecision(NoticeRecord.With(NoticeRecord.Amendment), "decisions/decision.yaml", look),
            _ => WriteNotices.OfReview(NoticeRecord.With(NoticeRecord.Amendment), new DocumentId("constitution"), null, look),
        };
        Assert.Equal(NoticeRecord.TextOf(kind switch { "amendment-notice" => NoticeRecord.Notice(NoticeRecord.Amendment), "decision-record" => NoticeRecord.Record(NoticeRecord.Amendment), _ => NoticeRecord.Review() }), NoticeRecord.TextOf(made));
    }

    [Fact]
    public void A_template_for_another_kind_is_refused_with_the_field_that_it_asks_for()
    {
        var look = new CouncilLook("our.docx", CouncilTemplate.BuiltIn(TemplateKind.DecisionRecord), IsStyleOnly: false);

        Outcome<NoticeFile> refused = WriteNotices.OfDecision(NoticeRecord.With(NoticeRecord.Amendment), "decisions/decision.yaml", look);

        Assert.True(refused.IsRefused);
        Assert.Contains(refused.Findings, f => f.Code == TemplateCodes.FieldUnknown && f.Message.Contains("verdict", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_template_has_a_name_of_its_own() => Assert.Equal(TemplateKind.All.Count, TemplateKind.All.Select(k => k.Name).Distinct().Count(n => TemplateKind.Find(n) is not null));

    private static SortedDictionary<string, byte[]> Make()
    {
        var made = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string sample in Sample.Names)
        {
            RecordFiles files = Sample.Of(sample).Files;
            foreach (string path in DecisionFile.In(files))
            {
                Add(WriteNotices.OfDecision(files, path));
                Add(WriteNotices.RecordOfDecision(files, path));
            }

            foreach (DocumentId reviewed in Sample.Of(sample).Record.Documents.Where(d => d.Reviews.Count > 0).Select(d => d.Id)) Add(WriteNotices.OfReview(files, reviewed));

            void Add(Outcome<NoticeFile> notice)
            {
                Assert.False(notice.IsRefused, $"{sample}: {string.Join('\n', notice.Findings)}");
                made.Add($"{sample}.{notice.Value.Id}", notice.Value.Bytes.ToArray());
            }
        }

        return made;
    }
}
