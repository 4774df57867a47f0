using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Comparison;

public sealed class RedlineFileTests
{
    private static readonly XNamespace W = WordFile.W;

    [Fact]
    public void The_same_texts_author_and_time_give_the_same_bytes()
    {
        byte[] old = Sample.Of("stockport").Bytes("constitution"), now = new EditScript(5).Apply(old, "word", "move", "insert row");

        Assert.Equal(Redlines.Of(old, now), Redlines.Of(old, now));
    }

    [Fact]
    public void Every_mark_has_the_author_and_the_time_that_were_given()
    {
        byte[] old = Sample.Of("dyffryn").Bytes("terms"), now = new EditScript(3).Apply(old, "word", "move", "delete clause", "insert row", "renumber");

        byte[] redline = Redlines.Compare(old, now).Redline("Legal services", Redlines.At);

        List<XElement> marks = [.. WordFile.Body(redline).Descendants().Where(e => e.Attribute(W + "author") is not null)];
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Equal(("Legal services", "2026-01-02T03:04:05Z"), (m.Value("author"), m.Value("date"))));
        Assert.Equal(marks.Count, marks.Select(m => m.Value("id")).Distinct().Count());
    }

    [Fact]
    public void A_file_that_holds_tracked_changes_is_compared_as_if_they_were_accepted_and_that_is_said()
    {
        byte[] old = Typed.Docx("The Board meets four times a year.\nIt has a chair."), now = Typed.Docx("The Board meets six times a year.\nIt has a chair.");

        Outcome<DocumentComparison> again = DocumentComparison.Of("old.docx", old, "redline.docx", Redlines.Of(old, now));

        Assert.Equal(["Paragraph 1 at the beginning changed: “four” became “six”."], again.Value!.Changes.Select(c => c.Sentence));
        Finding finding = Assert.Single(again.Findings);
        Assert.Equal((ComparisonCodes.TrackedChanges, Severity.Warning, "redline.docx"), (finding.Code, finding.Severity, finding.Place!.File));
    }

    [Fact]
    public void What_is_no_Word_file_is_refused_with_its_name()
    {
        Outcome<DocumentComparison> refused = DocumentComparison.Of("letter.docx", "not a file"u8.ToArray(), "new.docx", Typed.Docx("A."));

        Assert.True(refused.IsRefused);
        Assert.Equal((DocumentText.NotWord, "letter.docx"), (refused.Findings[0].Code, refused.Findings[0].Place!.File));
    }

    [Fact]
    public void Markup_that_no_program_writes_is_refused_too()
    {
        byte[] good = Typed.Docx("A.");
        byte[] deep = Package.With(good, "word/document.xml", root => root.Element(W + "body")!.AddFirst(new XElement(W + "p", Enumerable.Range(0, 5_000).Aggregate(new XElement(W + "r"), (inner, _) => new XElement(W + "smartTag", inner)))));
        byte[] numbers = Package.With(good, "word/numbering.xml", root => root.Element(W + "num")!.SetAttributeValue(W + "numId", "many"));

        foreach (byte[] bad in new[] { deep, numbers })
            Assert.Equal((DocumentText.NotWord, "bad.docx"), (DocumentComparison.Of("good.docx", good, "bad.docx", bad).Findings[0].Code, DocumentComparison.Of("good.docx", good, "bad.docx", bad).Findings[0].Place!.File));
    }

    [Fact]
    public void The_strict_form_of_the_standard_is_compared_as_any_other()
    {
        byte[] old = Typed.Docx("The Board meets four times a year.\nIt has a chair."), now = Typed.Docx("The Board meets six times a year.\nIt has a chair.");

        Assert.Equal(["Paragraph 1 at the beginning changed: “four” became “six”."], Redlines.Compare(Strict(old), now).Changes.Select(c => c.Sentence));
        Assert.Empty(Redlines.Problems(old, now, Redlines.Of(old, Strict(now))));

        static byte[] Strict(byte[] docx)
        {
            using var stream = new MemoryStream();
            stream.Write(docx);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                foreach (ZipArchiveEntry entry in zip.Entries.Where(e => !e.FullName.StartsWith('[')).ToList())
                {
                    string xml;
                    using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
                    string name = entry.FullName;
                    entry.Delete();
                    using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                    writer.Write(Regex.Replace(xml, @"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument|drawingml)/2006/", "http://purl.oclc.org/ooxml/$1/"));
                }
            }

            return stream.ToArray();
        }
    }

    [Fact]
    public void A_list_that_came_leaves_the_numbers_of_the_others_as_they_are()
    {
        byte[] old = Typed.Docx("1 First of all.\n1 Second of all.\nA paragraph between."), now = Typed.Docx("1 First of all.\n1 A new one in between them.\n1 Second of all.\nA paragraph between.");

        byte[] redline = Redlines.Of(old, now);

        Assert.Empty(Redlines.Problems(old, now, redline));
        Assert.Empty(WordFile.Body(redline).Descendants(W + "pPrChange"));
    }

    [Fact]
    public void Another_place_in_a_list_is_a_change_of_the_paragraph_and_not_of_its_words()
    {
        byte[] old = Typed.Docx("1 First of all.\n1 Second of all.\nA paragraph that is no clause."), now = Typed.Docx("1 First of all.\n1 Second of all.\n1 A paragraph that is no clause.");

        byte[] redline = Redlines.Of(old, now);

        Assert.Empty(Redlines.Problems(old, now, redline));
        Assert.Equal(0, Redlines.Marked(redline));
        Assert.Single(WordFile.Body(redline).Descendants(W + "pPrChange"));
    }

    [NeedsProgramFact("soffice")]
    public void What_LibreOffice_saved_again_says_the_same()
    {
        Dictionary<string, byte[]> files = new() { ["constitution"] = Sample.Of("stockport").Bytes("constitution"), ["checklist"] = Sample.Of("stafford").Bytes("checklist") };

        foreach ((string name, byte[] saved) in LibreOffice.Convert(files, "docx:MS Word 2007 XML"))
        {
            Assert.Empty(Redlines.Compare(files[name], saved).Changes);
            Assert.DoesNotContain(WordFile.Body(Redlines.Of(files[name], saved)).Descendants(), e => e.Name == W + "ins" || e.Name == W + "del");
        }
    }
}
