using System.Text;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Records.Importing;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Documents.Templates;

namespace DocPipeline.Tests.Pipeline.Records;

public sealed class DraftRecordTests
{
    [Theory]
    [InlineData("1. QUORUM\n1.1 One third of the members.\n1.2 Two of them from the council.\n2. VOTING\n2.1 Each member has one vote.", "# Quorum\n\n1. One third of the members.\n\n2. Two of them from the council.\n\n# Voting\n\n1. Each member has one vote.\n")]
    [InlineData("1. ITEMS\nThere are:\n(a) one;\n(b) two.\n2. MORE\nText.", "# Items\n\nThere are:\n\n(a) one;\n(b) two.\n\n# More\n\nText.\n")]
    [InlineData("1. ITEMS\nFirst:\n(i) one\nThen:\n(ii) two\n2. MORE\nText.", "# Items\n\nFirst:\n\n(i) one\n\nThen:\n\n(ii) two\n\n# More\n\nText.\n")]
    [InlineData("@Heading1 Aims\n• one\n✓ two", "# Aims {.unnumbered}\n\n- one\n\n* [x] two\n")]
    [InlineData("@Heading1 Aims\nA * star, {braces}, [brackets], a_b and 1 < 2.", "# Aims {.unnumbered}\n\nA \\* star, \\{braces\\}, \\[brackets\\], a\\_b and 1 \\< 2.\n")]
    [InlineData("@Heading1 Aims\n¦ Name ¦ Role ¦\n¦ A ¦ B ¦", "# Aims {.unnumbered}\n\nTable: Aims\n\n| Name | Role |\n|---|---|\n| A | B |\n")]
    [InlineData("@Heading1 Aims\nText.\n@Heading1 Aims\nMore.", "# Aims {.unnumbered}\n\nText.\n\n# Aims {#aims-2 .unnumbered}\n\nMore.\n")]
    [InlineData("@Heading1 Aims\nText.\n@Heading1 Appendix B – Members\nMore.", "# Aims {.unnumbered}\n\nText.\n\n# Members {.appendix}\n\nMore.\n")]
    [InlineData("@Heading1 Aims\n7) Entry of a list\n7) that Word numbers", "# Aims {.unnumbered}\n\n1. Entry of a list\n2. that Word numbers\n")]
    public void Lines_become_prose(string lines, string prose) => Assert.Equal(prose, Prose(From("The Dee Valley Partnership\n" + lines)));

    [Fact]
    public void Notes_go_where_the_text_refers_to_them() =>
        Assert.Contains("Noted[^1]\n\nText\n\n[^1]: Since 2009.\n", Prose(From("The Dee Valley Partnership\n@Heading1 Aims\nThe long text of a first paragraph, which ends here.\nfootnote: Since 2009.\nText")), StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_written_otherwise_is_a_plain_paragraph_and_said()
    {
        // A list that starts with a numeral which is none of its form.
        DraftedRecord drafted = From("The Dee Valley Partnership\n@Heading1 Aims\nraw: <w:p><w:r><w:t>• </w:t></w:r><w:r><w:t>[x](javascript:alert)</w:t></w:r></w:p>\nText.");

        Assert.Contains("javascript", Prose(drafted), StringComparison.Ordinal);
        Assert.False(DraftDocument.AllFromRecord(new RecordFiles(drafted.Files)).IsRefused);
    }

    [Fact]
    public void A_document_of_our_own_comes_back_with_its_sections_clauses_and_signatories()
    {
        DraftedRecord drafted = DraftRecord.From("agreement.docx", CheshireWest.Bytes("agreement"), new DateOnly(2026, 11, 26)).Value!;

        // 24 sections and two appendices; 25 that sign; 24 seats in two tables.
        Assert.Equal(new RecognisedCounts(26, 37, 54, 3, 25, 24), drafted.Recognised);
        PartnershipRecord record = PartnershipFile.Read(new RecordFiles(drafted.Files)).Value!;
        Assert.Equal(("Partnership agreement and protocols", "5"), (record.Documents[0].Title, record.Documents[0].StartsAt.Version.ToString()));
        DraftedDocument printed = DraftDocument.AllFromRecord(new RecordFiles(drafted.Files)).Value![0];
        string[] clauses = [.. Clauses(CheshireWest.Text("agreement"))];
        Assert.Equal(clauses, Clauses(DocumentText.Read("a", printed.Bytes).Value!));
        Assert.True(clauses.Length > 50);
    }

    [Fact]
    public void A_file_without_words_is_refused()
    {
        Outcome<DraftedRecord> refused = DraftRecord.From("empty.docx", Sketch.Docx(""), new DateOnly(2026, 11, 26));

        Assert.Equal("IMPORT-NOTHING", Assert.Single(refused.Findings).Code.Value);
    }

    [Fact]
    public void What_is_no_Word_file_is_refused() => Assert.Equal("FILE-NOT-WORD", Assert.Single(DraftRecord.From("a.docx", Encoding.UTF8.GetBytes("Hello"), new DateOnly(2026, 11, 26)).Findings).Code.Value);

    [Fact]
    public void Changes_comments_and_hidden_words_are_said() =>
        Assert.Contains(From("The Dee Valley Partnership\n@Heading1 Aims\nTwo ‹del›thirds‹/del›‹ins›quarters‹/ins› of all.").Findings, f => f.Code.Value == "IMPORT-BESIDE" && f.Message.Contains("2 tracked changes", StringComparison.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_order_of_lines_becomes_a_record_that_can_be_printed(int seed)
    {
        string[] pieces =
        [
            "1. QUORUM", "2. VOTING", "1.1 One third.", "3.2.1 Deep.", "(i) Roman", "(iv) Roman out of turn", "(a) Letter", "(9) Bracket", "• Bullet", "✓ Tick", "5. Plain number.", "# Hash", "> Quote", "- dash", "Table: words", "Figure: words",
            "| a | b |", "@Heading1 Heading", "@Heading1 Appendix 1", "@Heading1 APPENDIX TWO: MORE", "¦ A ¦ B ¦", "¦ A ¦", "Contents", "Quorum ..... 4", "Signed: ......", "for The Council", "Membership", "{{partnership.name}}", "[^1]: note", "a) b", "1) c", "***", "---", "\\", "`code`",
            "<b>html</b>", "&amp; &nbsp; &x;", "https://example.org/a_b?c=d&e=f", "2 April 2009", "I. Article", "A very long paragraph of the kind that fills documents, with commas, and a full stop at its end, so that nobody takes it for a heading of any level.", "7) Word's own number", "7.1) below it", "footnote: A note.",
        ];
        var random = new Random(seed);
        for (int round = 0; round < 40; round++)
        {
            string lines = string.Join('\n', Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));

            Outcome<DraftedRecord> drafted = DraftRecord.From("a.docx", Sketch.Docx(lines), new DateOnly(2026, 11, 26));

            if (drafted.IsRefused) Assert.True(drafted.Findings.All(f => f.Code.Value == "IMPORT-NOTHING"), $"{lines}\n\n{string.Join('\n', drafted.Findings)}");
        }
    }

    private static IEnumerable<string> Clauses(DocumentText text) =>
        text.Blocks.Where(b => b is { Area: TextArea.Body, Number: not null, Cell: null, OutlineLevel: null } && b.Style != "TOC1" && char.IsDigit(b.Number[0])).Select(b => $"{b.Number} {b.Text}");

    private static string Prose(DraftedRecord record) => Encoding.UTF8.GetString(record.Files.Single(f => f.Key.StartsWith("prose/", StringComparison.Ordinal)).Value.Span);

    private static DraftedRecord From(string lines)
    {
        Outcome<DraftedRecord> drafted = DraftRecord.From("a.docx", Sketch.Docx(lines), new DateOnly(2026, 11, 26));
        Assert.False(drafted.IsRefused, string.Join('\n', drafted.Findings));
        return drafted.Value;
    }
}
