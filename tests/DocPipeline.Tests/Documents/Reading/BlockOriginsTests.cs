using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Prose;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Documents.Templates;

namespace DocPipeline.Tests.Documents.Reading;

/// <summary>Which prose each part of a document came from, also after somebody worked on the document.</summary>
public sealed class BlockOriginsTests
{
    private const string Prose = """
        # A

        A paragraph:

        - with a bullet;
        - and another.

        Another paragraph.

        1. One.

           (a) first;
           (b) second.

           1. Under one.

        2. Two.

        > Quoted.
        >
        > Twice.

        Table: Areas

        | Area | Holder |
        |---|---|
        | North | Vacant |

        ## B

        1. Three.

        (a) A list of its own.
        """;

    [Fact]
    public void Each_heading_paragraph_clause_quotation_and_table_is_a_block() => Assert.Equal(
        ["A", "A paragraph:\nwith a bullet;\nand another.", "Another paragraph.", "One.\nfirst;\nsecond.\nUnder one.", "Two.", "Quoted.\nTwice.", "Table 1: Areas\nArea\nHolder\nNorth\nVacant", "B", "Three.", "A list of its own."],
        Origins(Draft(Prose)).Select(o => o.Text));

    [Fact]
    public void Blocks_are_numbered_in_each_file() => Assert.Equal(
        Enumerable.Range(0, 10).Select(i => (i + 1, "prose/agreement.md", i)),
        Origins(Draft(Prose)).Select(o => (o.Mark, o.File, o.Index)));

    [Theory]
    [InlineData("{{#each sections}}\n{{prose this}}\n{{/each}}\n{{#each sections}}\n{{prose this}}\n{{/each}}")]
    [InlineData("¦ {{#each sections}} ¶ {{prose this}} ¶ {{/each}} ¦ right ¦")]
    public void A_template_may_print_a_section_twice_or_in_a_table(string sketch)
    {
        byte[] draft = Draft("# A\n\nText.\n\n1. One.", new CouncilLook("ours.docx", Sketch.Docx(sketch), IsStyleOnly: false));

        Assert.Equal("", WordFile.Errors(draft));
        Assert.Equal(["A", "Text.", "One."], Origins(draft).Select(o => o.Text));
        Assert.DoesNotContain(WordFile.Body(draft).Descendants(WordFile.W + "p"), p => p.Value.Length == 0 && p.Descendants(WordFile.W + "bookmarkEnd").Any());
    }

    [Fact]
    public void The_marks_of_a_document_that_serves_as_a_template_do_not_get_into_the_next()
    {
        byte[] first = Draft("# A\n\nText.\n\n1. Old.");

        byte[] second = Draft("# B\n\nWords.", new CouncilLook("first.docx", first, IsStyleOnly: false));

        Assert.DoesNotContain(WordFile.Body(second).Descendants(WordFile.W + "bookmarkStart"), b => b.Value("name")!.StartsWith("_dp_", StringComparison.Ordinal));
        Assert.All(Origins(second), o => Assert.Null(o.Text));
    }

    [Fact]
    public void A_file_that_was_not_made_here_has_none() => Assert.Empty(Origins(Sketch.Docx("Text")));

    [NeedsProgramFact("soffice")]
    public void What_LibreOffice_saves_again_still_says_where_each_block_came_from_and_what_was_edited_or_deleted()
    {
        byte[] made = CheshireWest.Bytes("agreement");
        IReadOnlyList<BlockOrigin> before = Origins(made);
        Assert.True(before.Count > 150);
        Assert.All(before, o => Assert.False(string.IsNullOrEmpty(o.Text)));

        byte[] saved = LibreOffice.Convert([new("a", made)], "docx")["a"];
        Assert.Equal(before, Origins(saved));

        // As an editor does it: new words in one paragraph, and a heading deleted with the bookmarks in it.
        BlockOrigin edited = before.First(o => o.Text!.StartsWith("Better outcomes", StringComparison.Ordinal));
        BlockOrigin deleted = before.First(o => o.Text == "New duties");
        byte[] worked = Edit(saved, body =>
        {
            XElement paragraph = Marked(body, edited.Mark);
            paragraph.Descendants(WordFile.W + "t").First().Value = "Edited words. ";
            Marked(body, deleted.Mark).Remove();
        });
        IReadOnlyList<BlockOrigin> after = Origins(LibreOffice.Convert([new("a", worked)], "docx")["a"]);

        Assert.Equal([deleted.Mark], after.Where(o => o.Text is null).Select(o => o.Mark));
        Assert.Equal([edited.Mark], after.Where(o => o.Text is not null && o.Text != before[o.Mark - 1].Text).Select(o => o.Mark));
        Assert.StartsWith("Edited words.", after[edited.Mark - 1].Text, StringComparison.Ordinal);
    }

    private static XElement Marked(XElement body, int mark) =>
        body.Descendants(WordFile.W + "bookmarkStart").Single(b => b.Value("name") == $"_dp_{mark}").Ancestors(WordFile.W + "p").First();

    private static byte[] Edit(byte[] docx, Action<XElement> edit)
    {
        using var file = new MemoryStream();
        file.Write(docx);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
            XElement root;
            using (Stream stream = entry.Open()) root = XElement.Load(stream, LoadOptions.PreserveWhitespace);
            edit(root);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            writer.Write(root.ToString(SaveOptions.DisableFormatting));
        }

        return file.ToArray();
    }

    private static byte[] Draft(string prose, CouncilLook? look = null)
    {
        var draft = ProseRecord.Draft(prose, look);
        Assert.False(draft.IsRefused, string.Join('\n', draft.Findings));
        return draft.Value.Bytes.ToArray();
    }

    private static IReadOnlyList<BlockOrigin> Origins(byte[] docx) => BlockOrigins.Read("a.docx", docx).Value!;
}
