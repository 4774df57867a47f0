using System.Xml.Linq;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Pipeline;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>Markdown as it is written, and the words and numbers that a reader of the document sees.</summary>
public sealed class WrittenProseTests
{
    [Theory]
    [InlineData("# A\n\n1. One.\n\n   1. Under one.\n\n   2. Also.\n\n2. Two.\n\n# B\n\n1. Three.", "1 A\n1.1 One.\n1.1.1 Under one.\n1.1.2 Also.\n1.2 Two.\n2 B\n2.1 Three.")]
    [InlineData("# A\n\n1. One.\n\nA paragraph.\n\n2. Two.", "1 A\n1.1 One.\nA paragraph.\n1.2 Two.")]
    [InlineData("# A\n\n1. One.\n\n## Audit {.unnumbered}\n\n2. Two.", "1 A\n1.1 One.\nAudit\n1.2 Two.")]
    [InlineData("# A\n\n1. One.\n\n## Audit\n\n1. Under two.\n\n## Finance", "1 A\n1.1 One.\n1.2 Audit\n1.2.1 Under two.\n1.3 Finance")]
    [InlineData("# A\n\n1. One.\n1. Two.\n1. Three.", "1 A\n1.1 One.\n1.2 Two.\n1.3 Three.")]
    [InlineData("# A\n\n1. One.\n\n   Further.\n\n2. Two\n   goes on.", "1 A\n1.1 One.\nFurther.\n1.2 Two goes on.")]
    [InlineData("# A {.unnumbered}\n\nText.\n\n## B\n\n(a) one\n\n# C\n\n1. One.", "A\nText.\nB\n(a) one\n1 C\n1.1 One.")]
    public void Clauses_count_as_typed(string prose, string text) => Assert.Equal(text, ProseRecord.Text(prose));

    [Theory]
    [InlineData("   ")]
    [InlineData("    ")]
    public void Three_spaces_are_enough_under_any_number_and_four_do_no_harm(string indent)
    {
        string before = string.Concat(Enumerable.Range(1, 9).Select(n => $"{n}. Clause.\n"));
        string inner = string.Join('\n', "1. Under ten:", "", "   (a) one;", "", "       (i) inner.", "", "   (b) two.", "", "Further.", "", "- bullet").Replace("\n", "\n" + indent, StringComparison.Ordinal);

        string text = ProseRecord.Text($"# A\n\n{before}10. Ten.\n\n{indent}{inner}\n\n11. Eleven.\n\n{indent}1. Under eleven.");

        Assert.EndsWith("1.9 Clause.\n1.10 Ten.\n1.10.1 Under ten:\n(a) one;\n(i) inner.\n(b) two.\nFurther.\n• bullet\n1.11 Eleven.\n1.11.1 Under eleven.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_spaces_are_enough_under_any_label_in_brackets()
    {
        string list = "(i) one\n(ii) two\n\n    Further.\n\n    - bullet\n\n(iii) three\n\n    (a) inner\n\n        Innermost.\n";

        Assert.Equal("1 A\n(i) one\n(ii) two\nFurther.\n• bullet\n(iii) three\n(a) inner\nInnermost.", ProseRecord.Text($"# A\n\n{list}"));
    }

    [Theory]
    [InlineData("(a) one\n(b) two\n\nText.\n\n(c) three", "(a) one\n(b) two\nText.\n(c) three")]
    [InlineData("(a) one\n(b) two\n\nText.\n\n(a) again", "(a) one\n(b) two\nText.\n(a) again")]
    [InlineData("(i) one\n(ii) two\n\nText.\n\n(iii) three\n(iv) four\n\nText.\n\n(v) five", "(i) one\n(ii) two\nText.\n(iii) three\n(iv) four\nText.\n(v) five")]
    [InlineData("(1) one\n(2) two\n\nText.\n\n(3) three", "(1) one\n(2) two\nText.\n(3) three")]
    [InlineData("(g) one", null)]
    [InlineData("(a) 1\n(b) 2\n(c) 3\n(d) 4\n(e) 5\n(f) 6\n(g) 7\n(h) 8\n\nText.\n\n(i) nine\n(j) ten", "(a) 1\n(b) 2\n(c) 3\n(d) 4\n(e) 5\n(f) 6\n(g) 7\n(h) 8\nText.\n(i) nine\n(j) ten")]
    [InlineData("(a) one\n(b) two\n(i) one\n(ii) two", "(a) one\n(b) two\n(i) one\n(ii) two")]
    [InlineData("(a) one\n\n    (i) inner\n    (ii) inner\n\n(b) two\n\n    (i) afresh", "(a) one\n(i) inner\n(ii) inner\n(b) two\n(i) afresh")]
    [InlineData("(a) one\n\n    (i) inner\n    (ii) inner\n\n    Text.\n\n    (i) afresh\n    (ii) on", "(a) one\n(i) inner\n(ii) inner\nText.\n(i) afresh\n(ii) on")]
    [InlineData("(a) one\n\n    (i) inner\n    (ii) inner\n\n    Text.\n\n    (iii) on", "(a) one\n(i) inner\n(ii) inner\nText.\n(iii) on")]
    [InlineData("(1) one\n\n    (a) inner\n\n        (i) innermost\n\n(2) two\n\n    (a) inner", "(1) one\n(a) inner\n(i) innermost\n(2) two\n(a) inner")]
    [InlineData("- one\n  - inner\n- two\n\n* three\n\n- [x] done\n- [x] also", "• one\n– inner\n• two\n• three\n✓ done\n✓ also")]
    [InlineData("(i) one\n\n    - bullet\n      - inner\n\n(ii) two", "(i) one\n• bullet\n– inner\n(ii) two")]
    [InlineData("Text before\n(i) one\n(ii) two", "Text before\n(i) one\n(ii) two")]
    public void Lists_are_labelled_as_typed(string list, string? text)
    {
        if (text is null) Assert.True(ProseRecord.Draft($"# A\n\n{list}").IsRefused);
        else Assert.Equal($"1 A\n{text}", ProseRecord.Text($"# A\n\n{list}"));
    }

    [Fact]
    public void Lists_stand_within_clauses_and_start_afresh_in_each() => Assert.Equal(
        "1 A\n1.1 One:\n(a) first;\n(b) second.\n1.1.1 Deeper:\n(a) first.\n1.2 Two:\n• bullet\n– inner",
        ProseRecord.Text("# A\n\n1. One:\n\n   (a) first;\n   (b) second.\n\n   1. Deeper:\n\n      (a) first.\n\n2. Two:\n\n   - bullet\n     - inner"));

    [Fact]
    public void References_lead_forwards_and_backwards_with_the_number_at_hand() => Assert.Equal(
        "1 A\n1.1 See clause 2.1.1, section 2 and the end.\n2 B\n2.1 One.\n2.1.1 Deep; see clause 1.1.\nThe end.",
        ProseRecord.Text("# A\n\n1. See [](#deep), [](#b) and [the end](#end). {#first}\n\n# B\n\n1. One.\n\n   1. Deep; see [](#first). {#deep}\n\nThe end. {#end}"));

    [Theory]
    [InlineData("The {{partnership.name}} and **{{partnership.area}}**.", "The Mersey Vale Partnership and Mersey Vale.")]
    [InlineData("{{office.manager}} {{person.manager}} of {{ organisation.council }}", "Partnership Manager Joan O’Hale of Mersey Vale Council")]
    [InlineData("Version {{document.version}} of {{document.date}}: {{document.signatories}} signs {{document.reference}}.", "Version 1.0 of 1 April 2026: 1 signs MV-AGR-0001.")]
    [InlineData("**a *b* c** and __d__, snake_case, \\*stars\\*, \\{x\\}.", "a b c and d, snake_case, *stars*, {x}.")]
    [InlineData("Tom &amp; Jerry &copy; R&D", "Tom & Jerry © R&D")]
    [InlineData("One.  Two.  \nThree.\tFour.", "One. Two. Three. Four.")]
    [InlineData("> Quoted\n> text.\n>\n> Second.", "Quoted text.\nSecond.")]
    [InlineData("<https://example.org/> and [words](https://example.org/a)", "https://example.org/ and words")]
    [InlineData("[2008] UKHL 1 [sic]", "[2008] UKHL 1 [sic]")]
    public void Text_is_printed(string written, string printed) => Assert.Equal($"1 A\n{printed}", ProseRecord.Text($"# A\n\n{written}"));

    [Fact]
    public void Every_kind_of_line_end_and_a_byte_order_mark_read_alike()
    {
        const string Prose = "# A\n\n1. One\n   goes on.\n\n   (a) first\n   (b) second\n\n2. Two.  \n";
        string text = ProseRecord.Text(Prose);

        Assert.Equal(text, ProseRecord.Text(Prose.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(text, ProseRecord.Text(Prose.Replace("\n", "\r", StringComparison.Ordinal)));
        Assert.Equal(text, ProseRecord.Text("\uFEFF" + Prose));
        Assert.Equal("1 A\n1.1 One goes on.\n(a) first\n(b) second\n1.2 Two.", text);
    }

    [Fact]
    public void A_missing_fact_is_a_placeholder_in_a_draft_and_refused_when_issued()
    {
        const string Prose = "# A\n\nThis is {{partnership.legalStatus}}.";

        Outcome<DraftedDocument> draft = ProseRecord.Draft(Prose);

        Assert.Equal((ProseCodes.MissingFact, Severity.Warning), (Assert.Single(draft.Findings).Code, draft.Findings[0].Severity));
        Assert.Equal("1 A\nThis is [To supply: partnership.legalStatus].", ProseRecord.Text(Prose));
        Assert.Equal(ProseCodes.MissingFact, Assert.Single(ProseRecord.Issued(Prose).Findings).Code);
    }

    [Fact]
    public void A_fact_is_a_content_control_and_bold_within_bold()
    {
        XElement control = WordFile.Body(ProseRecord.Draft("# A\n\n**{{partnership.name}}**").Value!.Bytes).Descendants(WordFile.W + "sdt").First();

        Assert.Equal("fact:partnership.name", control.Descendants(WordFile.W + "tag").Single().Value());
        Assert.Equal("Strong", control.Descendants(WordFile.W + "rStyle").Single().Value());
    }

    [Fact]
    public void Headings_with_the_same_words_are_in_order_while_nothing_refers_to_them() =>
        Assert.Equal("1 A\n1.1 Audit\n2 B\n2.1 Audit", ProseRecord.Text("# A\n\n## Audit\n\n# B\n\n## Audit"));

    [Fact]
    public void A_cell_may_have_several_paragraphs_and_bullets()
    {
        byte[] draft = ProseRecord.Draft("# A\n\nTable: Duties\n\n| Body | Duties |\n|---|---|\n| Board // **of all** | It must: // - set the *plan*; // - see https://example.org/a//b. // And/or // more. |\n| - One | Two |").Value!.Bytes.ToArray();

        Assert.Equal("", WordFile.Errors(draft));
        Assert.Contains("| Board / of all | It must: / • set the plan; / • see https://example.org/a//b. / And/or / more. |\n| • One | Two |", DocumentText.Read("a", draft).Value!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "4513 4513")]
    [InlineData(" {widths=\"1 3\"}", "2256 6770")]
    [InlineData(" {#duties widths=\"30 70\"}", "2707 6319")]
    public void Columns_share_the_width_as_asked_for(string braces, string widths) => Assert.Equal(
        widths,
        string.Join(' ', WordFile.Body(ProseRecord.Draft($"# A\n\nTable: Duties{braces}\n\n| Body | Duty |\n|---|---|\n| Board | Plans |").Value!.Bytes).Descendants(WordFile.W + "tbl").Single(t => t.Descendants(WordFile.W + "tblCaption").Any(c => c.Value() == "Duties")).Descendants(WordFile.W + "gridCol").Select(c => c.Value("w"))));

    [Theory]
    [InlineData(850, 1)]
    [InlineData(950, 0)]
    public void A_row_of_more_than_nine_hundred_characters_may_split(int characters, int kept) => Assert.Equal(
        kept,
        WordFile.Body(ProseRecord.Draft($"# A\n\nTable: Duties\n\n| Body | Duty |\n|---|---|\n| Board | {string.Concat(Enumerable.Repeat("Words and ", characters / 10))}so on. |").Value!.Bytes)
            .Descendants(WordFile.W + "tr").Single(r => r.Value.StartsWith("BoardWords", StringComparison.Ordinal)).Descendants(WordFile.W + "cantSplit").Count());

    [Fact]
    public void No_row_of_a_table_stands_alone_at_the_foot_or_the_head_of_a_page()
    {
        string rows = string.Concat(Enumerable.Range(1, 5).Select(n => $"| {n} | One |\n"));

        XElement table = WordFile.Body(ProseRecord.Draft($"# A\n\nTable: T\n\n| A | B |\n|---|---|\n{rows}").Value!.Bytes).Elements(WordFile.W + "tbl").First(t => t.Descendants(WordFile.W + "tblCaption").Any(c => c.Value() == "T"));

        Assert.Equal([false, true, false, false, true, false], table.Elements(WordFile.W + "tr").Select(r => r.Descendants(WordFile.W + "p").All(p => p.Element(WordFile.W + "pPr")!.Element(WordFile.W + "keepNext") is not null)));
    }

    [Theory]
    [InlineData("1. A clause.", "Clause2")]
    [InlineData("A paragraph.", "ClauseText")]
    [InlineData("- a bullet", "ListBullet")]
    [InlineData("> A quotation.", "Quote")]
    public void What_follows_a_table_keeps_its_distance_and_what_follows_that_does_not(string written, string style)
    {
        string prose = $"# A\n\nTable: T\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n{written}\n\nText.\n\n{written}\n";

        IEnumerable<XElement> paragraphs = WordFile.Body(ProseRecord.Draft(written.StartsWith('1') ? prose[..^(written.Length + 1)] + "2. Another.\n" : prose).Value!.Bytes).Elements(WordFile.W + "p").Select(p => p.Element(WordFile.W + "pPr")!);

        Assert.Equal("240", paragraphs.First(p => p.Element(WordFile.W + "pStyle").Value() == style).Element(WordFile.W + "spacing").Value("before"));
        Assert.Null(paragraphs.Last(p => p.Element(WordFile.W + "pStyle").Value() == style).Element(WordFile.W + "spacing").Value("before"));
    }

    [Fact]
    public void Signatures_right_after_a_table_have_a_line_between()
    {
        byte[] docx = ProseRecord.Draft("# A\n\nTable: T\n\n| A | B |\n|---|---|\n| 1 | 2 |\n").Value!.Bytes.ToArray();

        Assert.DoesNotContain("</w:tbl><w:tbl>", Templates.Rendered.Part(docx, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("Signatures to version", DocumentText.Read("a.docx", docx).Value!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Signatures to version", DocumentText.Read("a.docx", ProseRecord.Draft("# A\n\nText.\n").Value!.Bytes).Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_may_start_a_page() =>
        Assert.Equal(3, WordFile.Body(ProseRecord.Draft("# A\n\nText.\n\n# B {.new-page}\n\nText.").Value!.Bytes).Descendants(WordFile.W + "pageBreakBefore").Count());

    [Theory]
    [InlineData("# A\n\n(a) one\n\n    > quoted\n\n    text\n\n    - bullet\n")]
    [InlineData("# A\n\n1. **[bold link {{partnership.name}}](https://example.org/?a=1&b=2)** & [ref](#a).\n")]
    [InlineData("# A {{partnership.area}} **bold** [link](https://example.org)\n\n## B <https://example.org>\n\n### C\n\n#### D\n\ntext\\\nbreak\n")]
    [InlineData("# A\n\n- [x] tick\n\n  - [x] inner\n\n    - bullet\n")]
    [InlineData("# A {.unnumbered}\n\n> quote\n\n- a\n  - b\n\n(1) x\n\n# B\n\n> quote {{partnership.area}}\n")]
    public void Unusual_prose_makes_a_valid_document(string prose) => Assert.Equal("", WordFile.Errors(ProseRecord.Draft(prose).Value!.Bytes));
}
