using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Templates;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>Footnotes as they are written, and as Word holds them.</summary>
public sealed class FootnoteTests
{
    private const string Prose = """
        # Membership

        1. The board meets quarterly.[^often] It elects a **chair**.[^chair]

           (a) one;[^list]
           (b) two.

        > Quoted.[^quote]

        Table: Areas

        | Area | Holder |
        |---|---|
        | North[^cell] | Vacant |

        [^chair]: See [](#more) and [the guidance](https://www.gov.uk/).

            A second paragraph.

        [^often]: Or more often, as {{partnership.shortName}} decides.

        [^list]: In a list.

        [^quote]: In a quotation.

        [^cell]: In a cell.

        # More {#more}

        Words.[^last]

        [^last]: The last.
        """;

    [Fact]
    public void Notes_are_numbered_as_the_text_refers_to_them_wherever_their_words_stand() => Assert.Equal(
        ["1 Or more often, as the Partnership decides.", "2 See section 2 and the guidance.", "A second paragraph.", "3 In a list.", "4 In a quotation.", "5 In a cell.", "6 The last."],
        Notes(Draft(Prose)));

    [Fact]
    public void A_document_with_notes_is_valid_and_each_note_has_an_id_and_a_link_of_its_own_part()
    {
        byte[] draft = Draft(Prose);

        Assert.Equal("", WordFile.Errors(draft));
        XElement notes = WordFile.Parts(draft)["/word/footnotes.xml"];
        Assert.Equal(["-1", "0", "1", "2", "3", "4", "5", "6"], notes.Elements(WordFile.W + "footnote").Select(n => n.Value("id")));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], WordFile.Body(draft).Descendants(WordFile.W + "footnoteReference").Select(n => n.Value("id")));
        Assert.Equal("rIdLink1", notes.Descendants(WordFile.W + "hyperlink").First(h => h.Attribute(WordFile.W + "anchor") is null).Attributes().First(a => a.Name.LocalName == "id").Value);
    }

    [Fact]
    public void The_same_label_in_two_files_is_two_notes()
    {
        const string One = "# One\n\nText.[^1]\n\n[^1]: Of the first file.\n";
        const string Two = "# Two\n\nText.[^1]\n\n[^1]: Of the second file.\n";
        string facts = File.ReadAllText(Path.Combine(ProseRecord.Fixtures, RecordFiles.PartnershipFileName)).Replace("[prose/agreement.md]", "[prose/agreement.md, prose/more.md]", StringComparison.Ordinal);
        var files = new RecordFiles([new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(facts)), new("prose/agreement.md", Encoding.UTF8.GetBytes(One)), new("prose/more.md", Encoding.UTF8.GetBytes(Two))]);

        Outcome<IReadOnlyList<DraftedDocument>> drafts = DraftDocument.AllFromRecord(files);

        Assert.False(drafts.IsRefused, string.Join('\n', drafts.Findings));
        Assert.Equal(["1 Of the first file.", "2 Of the second file."], Notes(drafts.Value![0].Bytes.ToArray()));
    }

    [Theory]
    [InlineData("{{#each sections}}\n{{prose this}}\n{{/each}}", "1 Of the prose.")]
    [InlineData("A word of the council.\nfootnote: The council's own note.\n{{#each sections}}\n{{prose this}}\n{{/each}}", "1 The council's own note.", "2 Of the prose.")]
    [InlineData("footnote: Of {{document.title}}.\n{{#each sections}}\n{{prose this}}\n{{/each}}\nfootnote: After it.", "1 Of Partnership agreement.", "2 Of the prose.", "3 After it.")]
    public void Notes_stand_beside_those_of_a_councils_own_template(string sketch, params string[] notes)
    {
        byte[] draft = Draft("# A\n\nText.[^1]\n\n[^1]: Of the prose.\n", new CouncilLook("ours.docx", Sketch.Docx(sketch), IsStyleOnly: false));

        Assert.Equal(notes, Notes(draft));
        Assert.Equal("", WordFile.Errors(draft));
    }

    [Fact]
    public void Notes_stand_in_the_built_in_template_in_a_councils_style()
    {
        byte[] draft = Draft("# A\n\nText.[^1]\n\n[^1]: Of the prose.\n", new CouncilLook("ours.docx", Sketch.Docx("Text"), IsStyleOnly: true));

        Assert.Equal(["1 Of the prose."], Notes(draft));
        Assert.Equal("", WordFile.Errors(draft));
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void LibreOffice_prints_the_notes_and_the_contents_name_its_pages()
    {
        var random = new Random(7);
        var prose = new StringBuilder();
        var notes = new StringBuilder();
        for (int section = 1; section <= 12; section++)
        {
            prose.Append(System.Globalization.CultureInfo.InvariantCulture, $"# Part {section} of it\n\n");
            for (int clause = 1; clause <= 8; clause++)
            {
                prose.Append(System.Globalization.CultureInfo.InvariantCulture, $"{clause}. ").Append(string.Join(' ', Enumerable.Repeat("words of the clause", random.Next(3, 20))));
                if (random.Next(4) == 0)
                {
                    prose.Append(System.Globalization.CultureInfo.InvariantCulture, $".[^{section}-{clause}]\n\n");
                    notes.Append(System.Globalization.CultureInfo.InvariantCulture, $"[^{section}-{clause}]: Note of {section}, {clause}: ").Append(string.Join(' ', Enumerable.Repeat("a word", random.Next(2, 30)))).Append(".\n\n");
                }
                else prose.Append(".\n\n");
            }
        }

        byte[] draft = Draft(prose.ToString() + notes);
        IReadOnlyList<string> pages = LibreOffice.Pages(LibreOffice.Convert([new("a", draft)], "pdf")["a"]);
        List<TextBlock> entries = [.. DocumentText.Read("a", draft).Value!.Blocks.Where(b => b.Style == "TOC1" && b.Text.Contains("Part", StringComparison.Ordinal))];
        string[] ours = [.. entries.Select(e => e.Text)];
        string[] theirs = [.. Enumerable.Range(1, 12).Select(s => $"{s} Part {s} of it {pages.Select((p, i) => (Page: p, Number: i + 1)).First(p => p.Number > 2 && p.Page.Contains($"Part {s} of it", StringComparison.Ordinal)).Number}")];

        Assert.All(Notes(draft), note => Assert.Contains(note.Split(':')[0][(note.IndexOf(' ', StringComparison.Ordinal) + 1)..], string.Concat(pages), StringComparison.Ordinal));
        Assert.Equal(theirs, ours);
    }

    private static byte[] Draft(string prose, CouncilLook? look = null)
    {
        Outcome<DraftedDocument> draft = ProseRecord.Draft(prose, look);
        Assert.False(draft.IsRefused, string.Join('\n', draft.Findings));
        return draft.Value.Bytes.ToArray();
    }

    private static List<string> Notes(byte[] docx) =>
        [.. DocumentText.Read("a.docx", docx).Value!.Blocks.Where(b => b.Area == TextArea.Footnote).Select(b => b.Number is null ? b.Text : $"{b.Number} {b.Text}")];
}
