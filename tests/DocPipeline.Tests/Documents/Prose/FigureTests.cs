using System.IO.Compression;
using System.Xml.Linq;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Templates;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>Pictures in prose and on the first page.</summary>
public sealed class FigureTests
{
    private const string Prose = """
        # Structure

        1. See [](#boards), [](#again) and [](#table).

        ![How the two boards report to the council](images/boards.png)

        Figure: The boards {#boards}

        Table: Areas {#table}

        | Area | Holder |
        |---|---|
        | North | Vacant |

        ![The same picture, half as wide](images/same.png){width=4cm}

        Figure: The boards **again** {#again}

        ![A map of the area in one grey](images/map.png)

        Figure: The area
        """;

    private const string Logo = "  logo:\n    file: images/logo.png\n    alternativeText: The crest of the partnership\n";

    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private static readonly (string, byte[])[] Files =
    [
        ("images/boards.png", Pictures.Png(960, 480)), ("images/same.png", Pictures.Png(960, 480)), ("images/map.png", Pictures.Png(96, 48, grey: 0x20)),
        ("images/logo.png", Pictures.Png(960, 480, grey: 0x60)),
    ];

    [Fact]
    public void Figures_are_numbered_apart_from_tables_and_referred_to_by_number()
    {
        string text = Rendered.TextOf(Draft());

        Assert.Contains("1.1 See Figure 1, Figure 2 and Table 1.", text, StringComparison.Ordinal);
        Assert.Contains("Figure 1: The boards\n", text, StringComparison.Ordinal);
        Assert.Contains("Figure 2: The boards again\n", text, StringComparison.Ordinal);
        Assert.Contains("Figure 3: The area\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_as_wide_as_the_text_as_asked_for_or_as_itself_and_keeps_its_proportions() => Assert.Equal(
        [(5_731_510, 2_865_755), (1_440_000, 720_000), (914_400, 457_200)],
        WordFile.Body(Draft()).Descendants(Wp + "extent").Select(e => ((int)e.Attribute("cx")!, (int)e.Attribute("cy")!)));

    [Fact]
    public void Each_picture_says_what_it_shows_has_an_id_of_its_own_and_stays_with_its_caption()
    {
        byte[] draft = Draft(Logo);
        XElement body = WordFile.Body(draft);
        List<XElement> pictures = [.. body.Descendants(Wp + "docPr")];

        Assert.Equal("", WordFile.Errors(draft));
        Assert.Equal(["The crest of the partnership", "How the two boards report to the council", "The same picture, half as wide", "A map of the area in one grey"], pictures.Select(p => p.Attribute("descr")!.Value));
        List<string> ids = [.. pictures.Select(p => p.Attribute("id")!.Value), .. body.Descendants(WordFile.W + "id").Select(i => i.Value()!)];
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(body.Descendants(Wp + "inline"), i => Assert.NotNull(i.Ancestors(WordFile.W + "p").First().Element(WordFile.W + "pPr")!.Element(WordFile.W + "keepNext")));
    }

    [Fact]
    public void One_content_is_one_part_whatever_its_names()
    {
        using var zip = new ZipArchive(new MemoryStream(Draft()));

        // Beside the two, the QR code of the issue.
        Assert.Equal(3, zip.Entries.Count(e => e.FullName.StartsWith("word/media/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_logo_stands_first_within_two_centimetres_by_six()
    {
        XElement first = WordFile.Body(Draft(Logo)).Elements(WordFile.W + "p").First();

        Assert.Equal((1_440_000, 720_000), ((int)first.Descendants(Wp + "extent").Single().Attribute("cx")!, (int)first.Descendants(Wp + "extent").Single().Attribute("cy")!));
        Assert.Equal("Eyebrow", WordFile.Body(Draft()).Elements(WordFile.W + "p").First().Descendants(WordFile.W + "pStyle").Single().Value());
    }

    [Theory]
    [InlineData("{{image partnership.logo width=\"3cm\"}}\nheader: {{image partnership.logo height=\"1cm\"}}\n{{#each sections}}\n{{prose this}}\n{{/each}}", 5)]
    [InlineData("header: {{image partnership.logo}} of {{partnership.name}}", 1)]
    public void A_councils_own_template_prints_it_where_it_likes(string sketch, int pictures)
    {
        byte[] draft = Draft(Logo, new CouncilLook("ours.docx", Sketch.Docx(sketch), IsStyleOnly: false));

        Assert.Equal("", WordFile.Errors(draft));
        Assert.Equal(pictures, WordFile.Parts(draft).Where(p => p.Key.StartsWith("/word/", StringComparison.Ordinal)).Sum(p => p.Value.Descendants(Wp + "inline").Count()));
    }

    [Theory]
    [InlineData("{{image partnership.logo width=\"4\"}}")]
    [InlineData("{{image partnership.logo width=\"4 cm\"}}")]
    [InlineData("{{image partnership.logo depth=\"4cm\"}}")]
    [InlineData("{{image partnership.name}}")]
    public void A_tag_that_cannot_print_a_picture_is_refused(string tag) =>
        Assert.Contains(Rendered.FindingsOf(tag, typeof(DocPipeline.Documents.Kinds.Models.NarrativeModel)), f => f.Severity == Severity.Error);

    [Fact]
    public void A_document_with_pictures_serves_as_a_template_that_prints_the_same_pictures()
    {
        byte[] again = Draft(Logo, new CouncilLook("ours.docx", Draft(Logo, new CouncilLook("first.docx", Sketch.Docx("{{image partnership.logo}} and {{literal}}".Replace("{{literal}}", "text", StringComparison.Ordinal)), IsStyleOnly: false)), IsStyleOnly: false));

        Assert.Equal("", WordFile.Errors(again));
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void LibreOffice_prints_the_captions_on_the_page_of_their_pictures()
    {
        IReadOnlyList<string> pages = LibreOffice.Pages(LibreOffice.Convert([new("a", Draft(Logo))], "pdf")["a"]);

        Assert.Contains(pages, p => p.Contains("Figure 1: The boards", StringComparison.Ordinal) && p.Contains("Figure 3: The area", StringComparison.Ordinal));
    }

    private static byte[] Draft(string facts = "", CouncilLook? look = null)
    {
        Outcome<DraftedDocument> draft = ProseRecord.DraftOf(facts, Prose, look, Files);
        Assert.False(draft.IsRefused, string.Join('\n', draft.Findings));
        return draft.Value.Bytes.ToArray();
    }
}
