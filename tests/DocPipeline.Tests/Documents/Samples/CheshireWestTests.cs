using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Snapshots;
using static DocPipeline.Tests.Documents.WordFile;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The documents of the sample record: their words, their markup, and that they come out the same everywhere.</summary>
public sealed class CheshireWestTests
{
    public static TheoryData<string> Ids { get; } = ["agreement", "cover-sheet"];

    // look.md A5 and A7: what a paragraph may state beyond its style, and what a run may.
    private static readonly string[] OfParagraphs = ["pStyle", "keepNext", "pageBreakBefore", "numPr", "spacing", "ind"];
    private static readonly string[] OfRuns = ["rStyle", "noProof"];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task The_words_are_accepted(string id) => Snapshot.Verify(CheshireWest.Text(id).ToString(), $"CheshireWest.{id}");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_validator_finds_nothing(string id) => Assert.Equal("", Errors(CheshireWest.Bytes(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_and_name_is_used_once_over_all_parts(string id)
    {
        List<XElement> all = [.. Parts(CheshireWest.Bytes(id)).Values.SelectMany(p => p.DescendantsAndSelf())];

        AssertUnique(all.Where(e => e.Name == W + "bookmarkStart").Select(e => e.Value("id")));
        AssertUnique(all.Where(e => e.Name == W + "bookmarkStart").Select(e => e.Value("name")?.ToUpperInvariant()));
        AssertUnique(all.Where(e => e.Name == W + "sdtPr").Select(e => e.Element(W + "id").Value()));
        AssertUnique(all.Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("id")?.Value));
        AssertUnique(all.Where(e => e.Name == W + "num").Select(e => e.Value("numId")));
        Assert.Equal(all.Count(e => e.Name == W + "bookmarkStart"), all.Count(e => e.Name == W + "bookmarkEnd"));
        Assert.All(all.Where(e => e.Name == W + "bookmarkStart"), e => Assert.True(e.Value("name")!.Length <= 40));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_shape_has_an_id_of_its_own(string id) => AssertUnique(
        Parts(CheshireWest.Bytes(id)).Values.SelectMany(p => p.Descendants()).Where(e => e.Name.LocalName == "shape")
            .Select(e => e.Attributes().First(a => a.Name.LocalName == "spid").Value));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_reference_leads_to_a_bookmark(string id)
    {
        XElement body = Body(CheshireWest.Bytes(id));
        HashSet<string> bookmarks = [.. body.Descendants(W + "bookmarkStart").Select(b => b.Value("name")!)];
        IEnumerable<string> fields = body.Descendants(W + "fldSimple").Select(f => f.Value("instr")!).Concat(body.Descendants(W + "instrText").Select(i => i.Value));

        Assert.DoesNotContain(body.Descendants(W + "hyperlink").Select(h => h.Value("anchor")).OfType<string>(), a => !bookmarks.Contains(a));
        Assert.Empty(fields.Select(f => f.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(f => f[0] is "REF" or "PAGEREF" && !bookmarks.Contains(f[1])).Select(f => f[1]));
    }

    [Fact]
    public void A_reference_shows_the_number_that_its_target_has()
    {
        XElement body = Body(CheshireWest.Bytes("agreement"));
        Dictionary<string, string> numbers = Numbers(body);
        List<XElement> references = [.. body.Descendants(W + "fldSimple").Where(f => f.Value("instr")!.TrimStart().StartsWith("REF ", StringComparison.Ordinal))];

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Equal(numbers[r.Value("instr")!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]], r.Value));
    }

    [Fact]
    public void There_are_24_numbered_sections_and_the_contents_list_them_all()
    {
        IReadOnlyList<TextBlock> blocks = CheshireWest.Text("agreement").Blocks;
        string[] headings = [.. blocks.Where(b => b.Style == "Heading1").Select(b => $"{b.Number} {b.Text}")];
        string[] entries = [.. blocks.Where(b => b.Style is "TOC1" or "ContentsAppendix").Select(b => b.Text[..b.Text.LastIndexOf(' ')])];

        Assert.Equal([.. Enumerable.Range(1, 24).Select(n => n.ToString(CultureInfo.InvariantCulture)), "Appendix A:", "Appendix B:"], blocks.Where(b => b.Style == "Heading1").Select(b => b.Number));
        Assert.Equal(headings, entries);
    }

    [Fact]
    public void Each_of_the_25_organisations_has_one_block_to_sign()
    {
        string[] tags = [.. Body(CheshireWest.Bytes("agreement")).Descendants(W + "tag").Select(t => t.Value()!).Where(t => t.StartsWith("signature:", StringComparison.Ordinal))];

        Assert.Equal(25, tags.Length);
        AssertUnique(tags);
    }

    [Theory]
    [InlineData("The 25 organisations that enter into this agreement")]
    [InlineData("the Local Government and Public Involvement in Health Act 2007")]
    [InlineData("At the time of writing (February 2009)")]
    [InlineData("in the last two years")]
    [InlineData("Two bodies, the primary care trust (PCT)")]
    [InlineData("a report on their delivery will go at least once a year")]
    [InlineData("four thematic groups form this group. It will meet every month")]
    [InlineData("up to two network events a year")]
    [InlineData("circulated at least one week before it")]
    [InlineData("Once a year the LSP must review this agreement")]
    [InlineData("2 April 2009")]
    [InlineData("30 April 2010 (annual, section 20)")]
    [InlineData("CWAC-AGR-0005")]
    public void The_figures_of_the_source_are_in_the_agreement(string figure) =>
        Assert.Contains(figure, CheshireWest.Text("agreement").ToString(), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("24 February 2009")]
    [InlineData("18 months")]
    [InlineData("30 April 2009")]
    [InlineData("Agenda item | 4 |")]
    [InlineData("Report narrative | None |")]
    public void The_figures_of_the_source_are_on_the_cover_sheet(string figure) =>
        Assert.Contains(figure, CheshireWest.Text("cover-sheet").ToString(), StringComparison.Ordinal);

    [Fact]
    public void There_are_nine_constituent_bodies()
    {
        List<TextBlock> blocks = [.. CheshireWest.Text("agreement").Blocks];
        int lead = blocks.FindIndex(b => b.Text.EndsWith("the constituent bodies are:", StringComparison.Ordinal));

        Assert.Equal(9, blocks.Skip(lead + 1).TakeWhile(b => b.Style == "ListBullet").Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_sheet_has_thirteen_rows_and_header_rows_are_marked(string id)
    {
        List<XElement> tables = [.. Body(CheshireWest.Bytes(id)).Elements(W + "tbl")];

        if (id == "cover-sheet") Assert.Equal(13, Assert.Single(tables).Elements(W + "tr").Count());
        Assert.All(tables.Where(t => t.Element(W + "tblPr")?.Element(W + "tblStyle").Value() == "HouseTable"),
            t => Assert.NotNull(t.Elements(W + "tr").First().Element(W + "trPr")?.Element(W + "tblHeader")));
        Assert.All(tables, t => Assert.All(t.Elements(W + "tr"), r => Assert.NotNull(r.Element(W + "trPr")?.Element(W + "cantSplit"))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_paragraph_of_the_body_is_empty(string id) => Assert.Empty(
        Body(CheshireWest.Bytes(id)).Descendants(W + "p").Where(p => p.Value.Trim().Length == 0 && !p.Ancestors(W + "tc").Any()).Select(p => p.ToString()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_settings_are_those_of_the_house(string id)
    {
        IReadOnlyDictionary<string, XElement> parts = Parts(CheshireWest.Bytes(id));
        XElement settings = parts["/word/settings.xml"];
        XElement defaults = parts["/word/styles.xml"].Element(W + "docDefaults")!;

        Assert.Equal("15", settings.Descendants(W + "compatSetting").Single(c => c.Value("name") == "compatibilityMode").Value());
        Assert.Equal("en-GB", defaults.Descendants(W + "lang").Single().Value());
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(CheshireWest.Bytes(id)), isEditable: false);
        Assert.All([document.PackageProperties.Title, document.PackageProperties.Subject, document.PackageProperties.Creator, document.PackageProperties.Keywords, document.PackageProperties.Language],
            p => Assert.False(string.IsNullOrEmpty(p)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_font_is_named_that_the_font_table_lacks(string id)
    {
        IReadOnlyDictionary<string, XElement> parts = Parts(CheshireWest.Bytes(id));
        HashSet<string> known = [.. parts["/word/fontTable.xml"].Elements(W + "font").Select(f => f.Value("name")!)];

        Assert.Empty(parts.Values.SelectMany(p => p.Descendants(W + "rFonts")).SelectMany(f => f.Attributes()).Select(a => a.Value).Where(f => !known.Contains(f)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_is_formatted_beyond_its_style_but_what_the_house_allows(string id)
    {
        XElement body = Body(CheshireWest.Bytes(id));
        HashSet<string> styles = [.. Parts(CheshireWest.Bytes(id))["/word/styles.xml"].Elements(W + "style").Select(s => s.Value("styleId")!)];

        Assert.Empty(body.Descendants(W + "pPr").Elements().Select(e => e.Name.LocalName).Except(OfParagraphs));
        Assert.Empty(body.Descendants(W + "rPr").Elements().Select(e => e.Name.LocalName).Except(OfRuns));
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
            AssertSame(CheshireWest.Draft(CheshireWest.Files()).Value!);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Fact]
    public void The_bytes_are_the_same_on_parallel_threads() => Parallel.For(0, 16, _ => AssertSame(CheshireWest.Draft(CheshireWest.Files()).Value!));

    [NeedsProgramFact("soffice", "pdftotext")]
    public void The_cover_sheet_is_one_page_in_LibreOffice() =>
        Assert.Single(LibreOffice.Pages(LibreOffice.Convert([new("sheet", CheshireWest.Bytes("cover-sheet"))], "pdf")["sheet"]));

    private static void AssertSame(IReadOnlyList<DraftedDocument> drafted) =>
        Assert.All(drafted, d => Assert.True(d.Bytes.Span.SequenceEqual(CheshireWest.Bytes(d.Id.Value)), $"{d.Id} differs."));

    private static void AssertUnique(IEnumerable<string?> ids) => Assert.Empty(ids.GroupBy(i => i).Where(g => g.Key is null || g.Count() > 1).Select(g => g.Key ?? "(none)"));

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
