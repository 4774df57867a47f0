using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Snapshots;
using static DocPipeline.Tests.Documents.WordFile;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>What holds for every document of every sample: its words, its markup, and that it comes out the same everywhere.</summary>
public sealed class SampleTests
{
    // look.md A5 and A7: what a paragraph may state beyond its style, and what a run may. The direction of a script is no look.
    private static readonly string[] OfParagraphs = ["pStyle", "keepNext", "pageBreakBefore", "numPr", "spacing", "ind"];
    private static readonly string[] OfRuns = ["rStyle", "noProof", "lang", "rtl"];

    // A row with more words than this may split over a page (look.md A6).
    private const int LongestUnsplit = 900;

    public static TheoryData<string, string> Documents => DocumentsOf(Sample.NamesAndVariants);

    public static TheoryData<string, string> Accepted => DocumentsOf(Sample.Names);

    [Theory]
    [MemberData(nameof(Accepted))]
    public Task The_words_are_accepted(string sample, string id) =>
        Snapshot.Verify(Sample.Of(sample).Text(id).ToString(), $"{string.Concat(sample.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))}.{id}", scrubbers: Sample.Scrubbers);

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_validator_finds_nothing(string sample, string id) => Assert.Equal("", Errors(Sample.Of(sample).Bytes(id)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_id_and_name_is_used_once_over_all_parts(string sample, string id)
    {
        List<XElement> all = [.. Parts(Sample.Of(sample).Bytes(id)).Values.SelectMany(p => p.DescendantsAndSelf())];

        AssertUnique(all.Where(e => e.Name == W + "bookmarkStart").Select(e => e.Value("id")));
        AssertUnique(all.Where(e => e.Name == W + "bookmarkStart").Select(e => e.Value("name")?.ToUpperInvariant()));
        AssertUnique(all.Where(e => e.Name == W + "sdtPr").Select(e => e.Element(W + "id").Value()));
        AssertUnique(all.Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("id")?.Value));
        AssertUnique(all.Where(e => e.Name == W + "num").Select(e => e.Value("numId")));
        Assert.Equal(all.Count(e => e.Name == W + "bookmarkStart"), all.Count(e => e.Name == W + "bookmarkEnd"));
        Assert.All(all.Where(e => e.Name == W + "bookmarkStart"), e => Assert.True(e.Value("name")!.Length <= 40));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_two_shapes_share_an_id(string sample, string id) => AssertUnique(
        Parts(Sample.Of(sample).Bytes(id)).Values.SelectMany(p => p.Descendants()).Where(e => e.Name.LocalName == "shape")
            .SelectMany(e => e.Attributes().Where(a => a.Name.LocalName == "spid")).Select(a => a.Value));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_reference_leads_to_a_bookmark(string sample, string id)
    {
        XElement body = Body(Sample.Of(sample).Bytes(id));
        HashSet<string> bookmarks = [.. body.Descendants(W + "bookmarkStart").Select(b => b.Value("name")!)];
        IEnumerable<string> fields = body.Descendants(W + "fldSimple").Select(f => f.Value("instr")!).Concat(body.Descendants(W + "instrText").Select(i => i.Value));

        Assert.DoesNotContain(body.Descendants(W + "hyperlink").Select(h => h.Value("anchor")).OfType<string>(), a => !bookmarks.Contains(a));
        Assert.Empty(fields.Select(Words).Where(f => f[0] is "REF" or "PAGEREF" && !bookmarks.Contains(f[1])).Select(f => f[1]));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_reference_shows_the_number_that_its_target_has(string sample, string id)
    {
        XElement body = Body(Sample.Of(sample).Bytes(id));
        Dictionary<string, string> numbers = Numbers(body);
        foreach (XElement reference in body.Descendants(W + "fldSimple"))
        {
            if (Words(reference.Value("instr")!) is not ["REF", string target, .. string[] switches]) continue;
            if (switches.Contains("\\r")) Assert.Equal(numbers[target], reference.Value);
            else Assert.StartsWith(reference.Value, body.Descendants(W + "p").Single(p => p.Elements(W + "bookmarkStart").Any(b => b.Value("name") == target)).Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Header_rows_repeat_and_no_short_row_splits(string sample, string id)
    {
        List<XElement> tables = [.. Body(Sample.Of(sample).Bytes(id)).Elements(W + "tbl")];
        IEnumerable<XElement> shortRows = tables.Elements(W + "tr").Where(r => r.Value.Length <= LongestUnsplit);

        Assert.All(tables.Where(t => t.Element(W + "tblPr")?.Element(W + "tblStyle").Value() == "HouseTable"),
            t => Assert.NotNull(t.Elements(W + "tr").First().Element(W + "trPr")?.Element(W + "tblHeader")));
        Assert.All(shortRows, r => Assert.NotNull(r.Element(W + "trPr")?.Element(W + "cantSplit")));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_paragraph_of_the_body_is_empty(string sample, string id) => Assert.Empty(
        Body(Sample.Of(sample).Bytes(id)).Descendants(W + "p").Where(p => p.Value.Trim().Length == 0 && !p.Ancestors(W + "tc").Any()).Select(p => p.ToString()));

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_settings_are_those_of_the_house(string sample, string id)
    {
        IReadOnlyDictionary<string, XElement> parts = Parts(Sample.Of(sample).Bytes(id));
        XElement settings = parts["/word/settings.xml"];
        XElement defaults = parts["/word/styles.xml"].Element(W + "docDefaults")!;

        Assert.Equal("15", settings.Descendants(W + "compatSetting").Single(c => c.Value("name") == "compatibilityMode").Value());
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(Sample.Of(sample).Bytes(id)), isEditable: false);
        Assert.Equal(Sample.Of(sample).LanguageOf(id), document.PackageProperties.Language);
        Assert.Equal(document.PackageProperties.Language, defaults.Descendants(W + "lang").Single().Value());
        Assert.All([document.PackageProperties.Title, document.PackageProperties.Subject, document.PackageProperties.Creator, document.PackageProperties.Keywords, document.PackageProperties.Language],
            p => Assert.False(string.IsNullOrEmpty(p)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_font_is_named_that_the_font_table_lacks(string sample, string id)
    {
        IReadOnlyDictionary<string, XElement> parts = Parts(Sample.Of(sample).Bytes(id));
        HashSet<string> known = [.. parts["/word/fontTable.xml"].Elements(W + "font").Select(f => f.Value("name")!)];

        Assert.Empty(parts.Values.SelectMany(p => p.Descendants(W + "rFonts")).SelectMany(f => f.Attributes()).Select(a => a.Value).Where(f => !known.Contains(f)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Nothing_is_formatted_beyond_its_style_but_what_the_house_allows(string sample, string id)
    {
        IReadOnlyDictionary<string, XElement> parts = Parts(Sample.Of(sample).Bytes(id));
        XElement body = parts["/word/document.xml"].Element(W + "body")!;
        HashSet<string> styles = [.. parts["/word/styles.xml"].Elements(W + "style").Select(s => s.Value("styleId")!)];

        // A box of a diagram has a look of its own, which no style of the text describes.
        IEnumerable<XElement> text = body.Descendants().Where(e => !e.Ancestors(W + "txbxContent").Any());

        // Welsh labels of signature lines are longer: their tab stands further in.
        string[] allowed = Sample.Of(sample).LanguageOf(id) == "cy-GB" ? [.. OfParagraphs, "tabs"] : OfParagraphs;
        Assert.Empty(text.Where(e => e.Name == W + "pPr").Elements().Select(e => e.Name.LocalName).Except(allowed));
        Assert.Empty(text.Where(e => e.Name == W + "rPr").Elements().Select(e => e.Name.LocalName).Except(OfRuns));
        Assert.Empty(body.Descendants().Where(e => e.Name.LocalName is "pStyle" or "rStyle" or "tblStyle").Select(e => e.Value()!).Where(s => !styles.Contains(s)).Distinct());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_bytes_are_the_same_on_a_machine_of_another_country(string culture)
    {
        (CultureInfo before, CultureInfo beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.All(Sample.NamesAndVariants, AssertSame);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Fact]
    public void The_bytes_are_the_same_on_parallel_threads() => Assert.All(Sample.NamesAndVariants, name => Parallel.For(0, 16, _ => AssertSame(name)));

    [LongFact("soffice", "pdftotext")]
    [Trait("Category", "Long")]
    public void LibreOffice_counts_the_pages_of_every_document_to_its_end()
    {
        Dictionary<string, byte[]> documents = Sample.NamesAndVariants.SelectMany(name => Sample.Of(name).Drafted.Select(d => (name, d))).ToDictionary(d => $"{d.name}.{d.d.Id}", d => d.d.Bytes.ToArray());

        Assert.All(LibreOffice.Convert(documents, "pdf"), pdf =>
        {
            IReadOnlyList<string> pages = LibreOffice.Pages(pdf.Value);
            Assert.All(pages.Index(), page => Assert.Matches($"(Page {page.Index + 1} of|Tudalen {page.Index + 1} o) {pages.Count}", page.Item));
        });
    }

    private static TheoryData<string, string> DocumentsOf(IEnumerable<string> names)
    {
        var documents = new TheoryData<string, string>();
        foreach (string name in names)
        {
            foreach (DraftedDocument document in Sample.Of(name).Drafted) documents.Add(name, document.Id.Value);
        }

        return documents;
    }

    private static void AssertSame(string name) => Assert.All(
        DraftDocument.AllFromRecord(Sample.Of(name).Files).Value!,
        d => Assert.True(d.Bytes.Span.SequenceEqual(Sample.Of(name).Bytes(d.Id.Value)), $"{name}: {d.Id} differs."));

    private static void AssertUnique(IEnumerable<string?> ids) => Assert.Empty(ids.GroupBy(i => i).Where(g => g.Key is null || g.Count() > 1).Select(g => g.Key ?? "(none)"));

    private static string[] Words(string instruction) => instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // The number of the paragraph that each bookmark starts in, from the order of the paragraphs alone.
    private static Dictionary<string, string> Numbers(XElement body)
    {
        var counts = new int[3];
        var numbers = new Dictionary<string, string>();
        foreach (XElement paragraph in body.Descendants(W + "p"))
        {
            XElement? list = paragraph.Element(W + "pPr")?.Element(W + "numPr");
            if (list?.Element(W + "numId").Value() != "1") continue;
            int level = int.Parse(list.Element(W + "ilvl").Value()!, CultureInfo.InvariantCulture);
            counts[level]++;
            for (int below = level + 1; below < counts.Length; below++) counts[below] = 0;
            foreach (XElement bookmark in paragraph.Descendants(W + "bookmarkStart")) numbers[bookmark.Value("name")!] = string.Join('.', counts.Take(level + 1));
        }

        return numbers;
    }
}
