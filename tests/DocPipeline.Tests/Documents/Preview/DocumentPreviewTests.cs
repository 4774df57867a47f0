using System.Xml.Linq;
using DocPipeline.Documents.Preview;
using DocPipeline.Documents.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Preview;

public sealed class DocumentPreviewTests
{
    public static TheoryData<string> Samples { get; } = new("cheltenham", "cheshire-west", "dyffryn", "stafford", "stockport");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Who_reads_the_page_reads_the_words_of_the_file_in_their_order(string sample)
    {
        foreach (DraftedDocument drafted in Sample.Of(sample).Drafted)
        {
            DocumentPreview preview = DocumentPreview.Of(drafted.FileName, drafted.Bytes).Value!;
            DocumentText text = DocumentText.Read(drafted.FileName, drafted.Bytes).Value!;
            IEnumerable<string> words = text.Blocks.Where(b => b.Area is TextArea.Body or TextArea.TextBox).Select(b => $"{b.Number} {b.Text}");

            Assert.StartsWith(Folded(string.Join(' ', words)), Folded(Text(preview)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_heading_can_be_gone_to_and_a_table_has_a_name_and_a_head()
    {
        DocumentPreview preview = DocumentPreview.Of("agreement", CheshireWest.Bytes("agreement")).Value!;
        XElement page = Page(preview);

        Assert.Equal("en-GB", preview.Language);
        Assert.NotEmpty(preview.Headings);
        Assert.All(preview.Headings, heading => Assert.Equal(Folded($"{heading.Number} {heading.Text}"), Folded(page.Descendants().Single(e => (string?)e.Attribute("id") == heading.Id).Value)));
        Assert.NotEmpty(page.Descendants("table"));
        Assert.All(page.Descendants("table"), table => Assert.NotEqual("", (string?)table.Parent!.Attribute("aria-label")));
        Assert.NotEmpty(page.Descendants("th"));
        Assert.NotEmpty(page.Descendants("strong"));
        Assert.Single(page.Descendants("p"), p => (string?)p.Attribute("class") == "title");
        Assert.Contains(page.Descendants("p"), p => (string?)p.Attribute("class") == "toc");
    }

    [Fact]
    public void Welsh_is_said_to_be_Welsh() => Assert.StartsWith("cy", DocumentPreview.Of("cylch-gorchwyl", Dyffryn.Bytes("cylch-gorchwyl")).Value!.Language, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_Word_file_is_refused() => Assert.True(DocumentPreview.Of("page.docx", "<html>"u8.ToArray()).IsRefused);

    private static XElement Page(DocumentPreview preview) => XElement.Parse($"<div>{preview.Html}</div>", LoadOptions.PreserveWhitespace);

    // Blocks of the page stand apart, whatever is between their tags.
    private static string Text(DocumentPreview preview) => string.Join(' ', Page(preview).DescendantNodes().OfType<XText>().Select(t => t.Value));

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
