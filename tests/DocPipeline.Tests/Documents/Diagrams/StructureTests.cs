using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Diagrams;

/// <summary>Structure diagrams in documents: what is asked for in prose, and what a reader of the file gets.</summary>
public sealed class StructureTests
{
    private const string Bodies = """
        bodies:
          - id: board
            name: Mersey Vale Board
            kind: board
          - id: health
            name: Health Group
            kind: thematic-partnership
            reportsTo: [board]
          - id: safety
            name: Safety Group
            kind: thematic-partnership
            reportsTo: [board]
          - id: task
            name: Task Group
            kind: support
            reportsTo: [health, safety]
          - id: forum
            name: Forum
            kind: forum

        """;

    [Fact]
    public void The_whole_structure_is_a_diagram_with_a_caption_and_the_same_facts_in_words()
    {
        Outcome<DraftedDocument> draft = Draft("# A\n\nSee [](#lines).\n\n{{structure}}\n\nFigure: Who reports to whom {#lines}\n\nText.");
        IReadOnlyList<TextBlock> blocks = DocumentText.Read("a.docx", draft.Value!.Bytes).Value!.Blocks;

        Assert.Empty(draft.Findings);
        Assert.Equal(["Mersey Vale Board", "Health Group", "Safety Group", "Task Group", "Forum"], blocks.Where(b => b.Area == TextArea.TextBox).Select(b => b.Text));
        Assert.Contains(blocks, b => b.Text == "See Figure 1.");
        Assert.Contains(blocks, b => b is { Style: "Caption", Text: "Figure 1: Who reports to whom" });
        Assert.Equal(
        [
            "Reporting to Mersey Vale Board: Health Group; Safety Group", "Reporting to Health Group: Task Group",
            "Reporting to Safety Group: Task Group", "No line of accountability stated: Forum",
        ],
            blocks.Where(b => b.Style == "ListBullet").Select(b => b.Text));
    }

    [Fact]
    public void A_body_is_drawn_with_all_that_report_to_it_and_nothing_else()
    {
        byte[] docx = Draft("# A\n\n{{structure.health}}").Value!.Bytes.ToArray();

        Assert.Equal(["Health Group", "Task Group"], DocumentText.Read("a.docx", docx).Value!.Blocks.Where(b => b.Area == TextArea.TextBox).Select(b => b.Text));
    }

    [Fact]
    public void The_diagram_is_valid_described_in_a_sentence_and_the_same_each_time()
    {
        byte[] docx = Draft("# A\n\n{{structure}}\n\n{{structure.board}}").Value!.Bytes.ToArray();

        Templates.Validity.Assert(docx);
        Assert.Equal(docx, Draft("# A\n\n{{structure}}\n\n{{structure.board}}").Value!.Bytes.ToArray());
        List<XElement> drawings = [.. WordFile.Body(docx).Descendants().Where(e => e.Name.LocalName == "docPr")];
        Assert.Equal(2, drawings.Count);
        Assert.All(drawings, d => Assert.EndsWith("the list below it says the same.", d.Attribute("descr")!.Value, StringComparison.Ordinal));
        Assert.All(WordFile.Body(docx).Descendants().Where(e => e.Name.LocalName == "Fallback"), f => Assert.Single(f.Descendants(), e => e.Name.LocalName == "group"));
    }

    [Theory]
    [InlineData("{{structure.forum}}", "PROSE-STRUCTURE", "No body reports to 'forum': there is nothing to draw.")]
    [InlineData("{{structure.haelth}}", "PROSE-UNKNOWN-BODY", "Write {{structure.health}}")]
    [InlineData("Text {{structure}} text.", "PROSE-UNKNOWN-FACT", "The record has no fact 'structure'.")]
    public void What_cannot_be_drawn_is_refused_with_the_way_out(string prose, string code, string words)
    {
        Finding finding = Assert.Single(Draft($"# A\n\n{prose}").Findings);

        Assert.Equal(code, finding.Code.Value);
        Assert.Contains(words, finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_structure_that_no_page_could_hold_is_refused()
    {
        var bodies = new StringBuilder("bodies:\n  - id: b0\n    name: Board\n    kind: board\n");
        for (int i = 1; i < 120; i++) bodies.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - id: b{i}\n    name: Group {i}\n    kind: support\n    reportsTo: [b{i - 1}]\n");

        Assert.Equal(ProseCodes.Structure, Assert.Single(Draft("# A\n\n{{structure}}", bodies.ToString()).Findings).Code);
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void LibreOffice_draws_the_boxes_in_their_rows_with_text_that_can_be_selected()
    {
        byte[] docx = Draft("# A\n\n{{structure}}").Value!.Bytes.ToArray();
        string[] lines = [.. LibreOffice.Pages(LibreOffice.Convert([new("structure", docx)], "pdf")["structure"]).SelectMany(p => p.Split('\n')).Select(l => l.Trim())];

        int board = Array.IndexOf(lines, "Mersey Vale Board");
        int second = Array.FindIndex(lines, l => l.StartsWith("Health Group", StringComparison.Ordinal) && l.EndsWith("Safety Group", StringComparison.Ordinal));
        int third = Array.IndexOf(lines, "Task Group");
        Assert.True(board >= 0 && second > board && third > second, string.Join('\n', lines));
    }

    private static Outcome<DraftedDocument> Draft(string prose, string bodies = Bodies) => DraftDocument.FromRecord(
        new RecordFiles(
        [
            new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(TestRecord.Facts.Replace("documents:\n", bodies + "documents:\n", StringComparison.Ordinal))),
            new("prose/agreement.md", Encoding.UTF8.GetBytes(prose)),
        ]),
        new DocumentId("agreement"));
}
