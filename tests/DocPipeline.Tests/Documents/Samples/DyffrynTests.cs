using System.Xml.Linq;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Templates;
using DocPipeline.Tests.Snapshots;
using static DocPipeline.Tests.Documents.WordFile;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>One record in two languages: the same document in other words, marked as such.</summary>
public sealed class DyffrynTests
{
    public static TheoryData<string> Ids { get; } = ["terms", "cylch-gorchwyl", "cover-sheet", "taflen-glawr"];

    public static TheoryData<string> WelshIds { get; } = ["cylch-gorchwyl", "taflen-glawr"];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task The_words_are_accepted(string id) => Snapshot.Verify(Dyffryn.Text(id).ToString(), $"Dyffryn.{id}", scrubbers: Sample.Scrubbers);

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_is_valid_and_nothing_is_found_wrong_with_it(string id)
    {
        Assert.Empty(Dyffryn.Outcome.Findings);
        Validity.Assert(Dyffryn.Bytes(id));
    }

    [Fact]
    public void The_bytes_are_the_same_each_time() =>
        Assert.All(Dyffryn.Draft(facts => facts).Value!, d => Assert.True(d.Bytes.Span.SequenceEqual(Dyffryn.Bytes(d.Id.Value)), d.FileName));

    [Theory]
    [InlineData("terms", "cylch-gorchwyl")]
    [InlineData("cover-sheet", "taflen-glawr")]
    public void Both_renditions_have_the_same_structure_to_the_last_number(string english, string welsh)
    {
        Assert.Equal(Structure(english), Structure(welsh));

        static IEnumerable<(TextArea, string, string?, TableCellPlace?)> Structure(string id) =>
            Dyffryn.Text(id).Blocks.Select(b => (b.Area, b.Style, b.Number?.Replace("Atodiad", "Appendix", StringComparison.Ordinal), b.Cell));
    }

    [Theory]
    [MemberData(nameof(WelshIds))]
    public void A_Welsh_file_is_marked_as_Welsh(string id)
    {
        IReadOnlyDictionary<string, XElement> parts = Parts(Dyffryn.Bytes(id));

        Assert.Equal("cy-GB", parts["/word/styles.xml"].Element(W + "docDefaults")!.Descendants(W + "lang").Single().Value());
        Assert.Equal("cy-GB", parts["/word/settings.xml"].Element(W + "themeFontLang").Value());
        Assert.Contains("<dc:language>cy-GB</dc:language>", Rendered.Part(Dyffryn.Bytes(id), "docProps/core.xml"), StringComparison.Ordinal);
        Assert.Contains("<dc:language>en-GB</dc:language>", Rendered.Part(Dyffryn.Bytes("terms"), "docProps/core.xml"), StringComparison.Ordinal);
    }

    // Every house word, in its own words or as the field of a form, is English nowhere in the Welsh text. Words of the record are not looked at twice:
    // the sample's own Welsh has none of these.
    [Theory]
    [MemberData(nameof(WelshIds))]
    public void No_English_house_word_remains_in_a_Welsh_document(string id)
    {
        string xml = Rendered.Part(Dyffryn.Bytes(id), "word/document.xml") + Rendered.Part(Dyffryn.Bytes(id), "word/footer.xml");
        List<string> texts = [.. Dyffryn.Text(id).Blocks.Select(b => $"{b.Number} {b.Text}"), .. Rendered.All(xml, "(?:alias|tblCaption) w:val=\"([^\"]*)\""), .. Rendered.All(xml, "descr=\"([^\"]*)\"")];
        HashSet<string> words = [.. texts.SelectMany(t => t.Split([' ', '\u00A0', ',', ':', ';', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)).Select(w => w.TrimEnd('.'))];
        HashSet<string> welsh = [.. HouseWords.Welsh.Pairs.SelectMany(p => p.Value.Split([' ', '\u00A0', ',', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))];

        // “All” is Welsh, too: “can”, softened.
        IEnumerable<string> english = HouseWords.Welsh.Pairs.SelectMany(p => p.Key.Split([' ', '\u00A0', ',', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 2 && w[0] != '%' && w != "all" && !welsh.Contains(w));

        Assert.DoesNotContain(english.Distinct(), words.Contains);
    }

    [Fact]
    public void A_name_without_Welsh_is_printed_in_English_in_a_draft_marked_as_English_and_said_by_name_and_place()
    {
        Outcome<IReadOnlyList<DraftedDocument>> draft = Dyffryn.Draft(facts => Without(facts, "    area: Dyffryn Tŵr a Llanfŷn\n"));
        byte[] docx = draft.Value!.Single(d => d.Id.Value == "cylch-gorchwyl").Bytes.ToArray();
        Finding finding = Assert.Single(draft.Findings);

        Assert.Equal((WelshNames.Code, Severity.Warning, "prose/cylch-gorchwyl.md", 3), (finding.Code, finding.Severity, finding.Place!.File, finding.Place.Line));
        Assert.Contains("has no area in Welsh", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Dyffryn Twr and Llanfyn", Body(docx).Descendants(W + "r").Single(r => r.Element(W + "rPr")?.Element(W + "lang").Value() == "en-GB").Value);
    }

    [Fact]
    public void A_name_without_Welsh_refuses_a_Welsh_document_that_is_no_draft()
    {
        Outcome<IReadOnlyList<DraftedDocument>> draft = Dyffryn.Draft(facts => Without(facts, "    welsh: { office: Cydlynydd y Bwrdd }\n"));

        Assert.True(draft.IsRefused);
        Assert.Contains(draft.Findings, f => f.Code == WelshNames.Code && f.Severity == Severity.Error && f.Message.Contains("‘coordinator’", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cover-sheet")]
    [InlineData("taflen-glawr")]
    public void The_labels_of_a_sheet_are_locked_and_its_values_are_controls_to_fill_in(string id)
    {
        List<XElement> controls = [.. Body(Dyffryn.Bytes(id)).Descendants(W + "sdtPr")];
        string[] labels = [.. controls.Where(c => c.Element(W + "lock").Value() == "sdtContentLocked").Select(c => c.Element(W + "tag").Value()!)];
        string[] values = [.. controls.Where(c => c.Element(W + "lock").Value() == "sdtLocked").Select(c => c.Element(W + "tag").Value()!)];

        Assert.Equal(13, labels.Length);
        Assert.All(labels, l => Assert.StartsWith("label:coverSheet.", l, StringComparison.Ordinal));
        Assert.Equal(
            ["fact:coverSheet.meeting", "fact:coverSheet.purpose", "fact:coverSheet.classification", "fact:coverSheet.summary", "fact:coverSheet.decisions", "fact:coverSheet.consulted", "fact:coverSheet.implications.1", "fact:coverSheet.implications.2",
                "fact:coverSheet.wards", "fact:coverSheet.timetable.1", "fact:coverSheet.timetable.2", "fact:coverSheet.author", "fact:coverSheet.published", "fact:coverSheet.crossReferences"],
            values);
    }

    [Fact]
    public void The_sheet_of_2009_has_the_same_controls() => Assert.Equal(13, Body(CheshireWest.Bytes("cover-sheet")).Descendants(W + "lock").Count(l => l.Value() == "sdtContentLocked"));

    [Fact]
    public void A_sheet_that_runs_over_its_side_says_what_to_cut()
    {
        string summary = string.Concat(Enumerable.Repeat("The Board set up a task group on food in March. ", 40)).TrimEnd();
        Finding finding = Assert.Single(Dyffryn.Draft(facts => facts.Replace("summary: The Board set up", $"summary: {summary} The Board set up", StringComparison.Ordinal)).Findings);

        Assert.Equal("COVER-SHEET-OVERFLOWS", finding.Code.Value);
        Assert.Contains("the longest field is 'Summary'", finding.ToString(), StringComparison.Ordinal);
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void LibreOffice_prints_the_sheets_on_one_side_and_numbers_the_Welsh_pages_in_Welsh()
    {
        IReadOnlyDictionary<string, byte[]> pdfs = Documents.LibreOffice.Convert(new[] { "cover-sheet", "taflen-glawr", "cylch-gorchwyl" }.Select(id => KeyValuePair.Create(id, Dyffryn.Bytes(id))), "pdf");

        Assert.Single(Documents.LibreOffice.Pages(pdfs["cover-sheet"]));
        Assert.Contains("Tudalen 1 o 1", Assert.Single(Documents.LibreOffice.Pages(pdfs["taflen-glawr"])), StringComparison.Ordinal);
        Assert.Contains("Atodiad A: Cyfarfodydd", Documents.LibreOffice.Pages(pdfs["cylch-gorchwyl"])[^1], StringComparison.Ordinal);
    }

    private static string Without(string facts, string line)
    {
        Assert.Contains(line, facts, StringComparison.Ordinal);
        return facts.Replace(line, "", StringComparison.Ordinal);
    }
}
