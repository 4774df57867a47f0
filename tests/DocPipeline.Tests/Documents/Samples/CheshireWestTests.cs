using System.Globalization;
using DocPipeline.Documents.Reading;
using DocPipeline.Testing;
using static DocPipeline.Tests.Documents.WordFile;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The figures and the counts of the sample of Cheshire West and Chester; <see cref="SampleTests"/> holds what is true of every sample.</summary>
public sealed class CheshireWestTests
{
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
        Assert.Distinct(tags);
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

    [Fact]
    public void The_sheet_has_thirteen_rows() =>
        Assert.Equal(13, Assert.Single(Body(CheshireWest.Bytes("cover-sheet")).Elements(W + "tbl")).Elements(W + "tr").Count());

    [Fact]
    public void The_agreement_refers_to_its_own_clauses() =>
        Assert.Contains(Body(CheshireWest.Bytes("agreement")).Descendants(W + "fldSimple"), f => f.Value("instr")!.TrimStart().StartsWith("REF ", StringComparison.Ordinal));

    [NeedsProgramFact("soffice", "pdftotext")]
    public void The_cover_sheet_is_one_page_in_LibreOffice() =>
        Assert.Single(LibreOffice.Pages(LibreOffice.Convert([new("sheet", CheshireWest.Bytes("cover-sheet"))], "pdf")["sheet"]));
}
