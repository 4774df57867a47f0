using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Tests.Documents.Templates;

namespace DocPipeline.Tests.Documents.Reading;

/// <summary>What stands in Word files of others: changes that wait, hidden words, fields, controls, comments, notes, and lists of every making.</summary>
public sealed class AnyWordFileTests
{
    private const string By = "w:id=\"900\" w:author=\"J Bell\" w:date=\"2009-04-02T16:12:00Z\"";

    [Fact]
    public void Deletions_are_dropped_insertions_kept_and_both_are_listed()
    {
        DocumentText text = Read("Two ‹del›thirds‹/del›‹ins›quarters‹/ins› of the members.");

        Assert.Equal(["Two quarters of the members."], Words(text));
        Assert.Equal([(TrackedChangeKind.Deletion, "thirds", 0), (TrackedChangeKind.Insertion, "quarters", 0)], text.TrackedChanges.Select(c => (c.Kind, c.Text, c.Block)));
        Assert.Equal(("A", new DateTimeOffset(2009, 4, 1, 0, 0, 0, TimeSpan.Zero)), (text.TrackedChanges[0].Author, text.TrackedChanges[0].At));
    }

    [Fact]
    public void Words_moved_away_are_dropped_and_words_moved_here_kept()
    {
        DocumentText text = Read($"Here ‹<w:moveFrom {By}><w:r><w:t>the quorum </w:t></w:r></w:moveFrom>›stood.\nNow ‹<w:moveTo {By}><w:r><w:t>the quorum </w:t></w:r></w:moveTo>›stands here.");

        Assert.Equal(["Here stood.", "Now the quorum stands here."], Words(text));
        Assert.Equal([(TrackedChangeKind.MovedFrom, "the quorum", 0), (TrackedChangeKind.MovedTo, "the quorum", 1)], text.TrackedChanges.Select(c => (c.Kind, c.Text, c.Block)));
    }

    [Fact]
    public void A_paragraph_whose_mark_was_deleted_goes_on_in_the_next_and_has_its_number()
    {
        DocumentText text = Read($"7) One.\nraw: <w:p><w:pPr><w:rPr><w:del {By}/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Two, and </w:t></w:r></w:p>\n7) three.\n7) Four.");

        Assert.Equal(["1. One.", "2. Two, and three.", "3. Four."], Labelled(text));
        Assert.Equal(TrackedChangeKind.ParagraphDeleted, Assert.Single(text.TrackedChanges).Kind);
    }

    [Fact]
    public void A_paragraph_that_was_deleted_with_its_mark_leaves_nothing()
    {
        string gone = $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr><w:rPr><w:del {By}/></w:rPr></w:pPr><w:del {By}><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>";

        Assert.Equal(["1. One.", "2. Two."], Labelled(Read($"7) One.\nraw: {gone}\n7) Two.")));
        Assert.Equal(["1. One."], Labelled(Read($"7) One.\nraw: {gone}")));
        Assert.Equal(["1. One.", " A"], Labelled(Read($"7) One.\nraw: {gone}\n¦ A ¦")));
    }

    [Fact]
    public void A_row_that_was_deleted_is_no_row()
    {
        DocumentText text = Read($"raw: <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{Row("A")}{Row("B", $"<w:trPr><w:del {By}/></w:trPr>")}{Row("C", $"<w:trPr><w:ins {By}/></w:trPr>")}</w:tbl>");

        Assert.Equal([("A", 1), ("C", 2)], text.Blocks.Where(b => b.Cell is not null).Select(b => (b.Text, b.Cell!.Row)));
        Assert.Equal([(TrackedChangeKind.RowDeleted, "B"), (TrackedChangeKind.RowInserted, "")], text.TrackedChanges.Select(c => (c.Kind, c.Text)));

        static string Row(string words, string properties = "") => $"<w:tr>{properties}<w:tc><w:tcPr/><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc></w:tr>";
    }

    [Fact]
    public void Changes_of_the_look_are_listed_and_change_no_words()
    {
        DocumentText text = Read($"raw: <w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange {By}><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange {By}><w:rPr/></w:rPrChange></w:rPr><w:t>Words</w:t></w:r></w:p>");

        Assert.Equal(["Words"], Words(text));
        Assert.Equal([TrackedChangeKind.Formatting, TrackedChangeKind.Formatting], text.TrackedChanges.Select(c => c.Kind));
    }

    [Theory]
    [InlineData("Seen. ‹<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not seen.</w:t></w:r>›")]
    [InlineData("Seen. ‹<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>Not seen.</w:t></w:r>›")]
    [InlineData("Seen.\nraw: <w:p><w:pPr><w:pStyle w:val=\"SecretText\"/></w:pPr><w:r><w:t>Not </w:t></w:r><w:r><w:t>seen.</w:t></w:r></w:p>")]
    public void Hidden_words_are_listed_and_no_part_of_the_text(string lines)
    {
        const string Styles = "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"Secret\"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"SecretText\"><w:name w:val=\"Secret Text\"/><w:rPr><w:vanish/></w:rPr></w:style>";
        Dictionary<string, string> entries = Sketch.Entries(lines);
        entries["word/styles.xml"] = entries["word/styles.xml"].Replace("</w:styles>", Styles + "</w:styles>", StringComparison.Ordinal);

        DocumentText text = DocumentText.Read("a.docx", Sketch.Zip(entries)).Value!;

        Assert.Equal(["Seen."], Words(text).Where(w => w.Length > 0));
        Assert.Equal("Not seen.", Assert.Single(text.HiddenText).Text);
    }

    [Fact]
    public void A_hidden_style_is_made_visible_by_the_run_itself() =>
        Assert.Equal(["Seen."], Words(Read("‹<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Seen.</w:t></w:r>›")));

    [Fact]
    public void Fields_are_listed_with_their_results_also_over_paragraphs_and_within_each_other()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        DocumentText text = Read(
            $"‹{Begin}›‹<w:r><w:instrText>TOC \\o</w:instrText></w:r>›‹{Separate}›Quorum‹tab›‹{Begin}›‹<w:r><w:instrText xml:space=\"preserve\"> PAGEREF _a </w:instrText></w:r>›‹{Separate}›3‹{End}›\nVoting‹tab›4‹{End}› and more");

        Assert.Equal(["Quorum 3", "Voting 4 and more"], Words(text));
        Assert.Equal([("PAGEREF", "3", 0), ("TOC", "Quorum 3 Voting 4", 0)], text.Fields.Select(f => (f.Kind, f.Result, f.Block)));
    }

    [Fact]
    public void A_field_that_is_never_closed_hides_nothing() =>
        Assert.Equal(["Before after", "All the rest."], Words(Read("Before ‹<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>›after\nAll the rest.")));

    [Fact]
    public void Controls_are_listed_with_their_words()
    {
        DocumentText text = Read("control: signature:police\nSigned\nDated\n/control\nThe ‹control fact:partnership.name›Partnership‹/control› meets.");

        Assert.Equal([("signature:police", "Signed\nDated", 0), ("fact:partnership.name", "Partnership", 2)], text.Controls.Select(c => (c.Tag, c.Text, c.Block)));
    }

    [Fact]
    public void Comments_are_listed_at_what_they_are_about()
    {
        Dictionary<string, string> entries = Sketch.Entries("First.\n‹<w:commentRangeStart w:id=\"4\"/>›Second.‹<w:commentRangeEnd w:id=\"4\"/>›‹<w:r><w:commentReference w:id=\"4\"/></w:r>›\nrelate: comments comments.xml\n"
            + "entry: word/comments.xml <w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"4\" w:author=\"J Bell\"><w:p><w:r><w:t>Is this agreed?</w:t></w:r></w:p></w:comment></w:comments>");
        entries["[Content_Types].xml"] = entries["[Content_Types].xml"].Replace("</Types>", "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>", StringComparison.Ordinal);

        DocumentText text = DocumentText.Read("a.docx", Sketch.Zip(entries)).Value!;

        Assert.Equal(["First.", "Second."], Words(text));
        TextComment comment = Assert.Single(text.Comments);
        Assert.Equal(("J Bell", "Is this agreed?", 1), (comment.Author, comment.Text, comment.Block));
    }

    [Fact]
    public void Notes_stand_at_the_end_and_what_refers_to_them_is_known()
    {
        DocumentText text = Read("One.\nfootnote: The first note.\nTwo.\nfootnote: The second note.");

        Assert.Equal(["1 The first note.", "2 The second note."], text.Blocks.Where(b => b.Area == TextArea.Footnote).Select(b => $"{b.Number} {b.Text}"));
        Assert.Equal([("1", 1, 5), ("2", 3, 5)], text.NoteReferences.Select(n => (n.Number, n.Block, n.Offset)));
    }

    [Fact]
    public void Text_boxes_are_read_once_and_after_the_paragraph_that_holds_them() =>
        Assert.Equal([(TextArea.Body, "Before"), (TextArea.Body, ""), (TextArea.TextBox, "In the box"), (TextArea.TextBox, "and more"), (TextArea.Body, "After")], Read("Before\nbox: In the box ¶ and more\nAfter").Blocks.Select(b => (b.Area, b.Text)));

    [Fact]
    public void Rows_in_a_control_keep_their_order() =>
        Assert.Equal(["A", "B", "C"], Read("raw: <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr><w:sdt><w:sdtPr><w:tag w:val=\"rows\"/></w:sdtPr><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:sdtContent></w:sdt><w:tr><w:tc><w:p><w:r><w:t>C</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
            .Blocks.OrderBy(b => b.Cell!.Row).Select(b => b.Text));

    [Fact]
    public void A_table_in_a_cell_is_a_table_of_its_own() =>
        Assert.Equal([(1, "Outer"), (2, "Inner"), (1, "")], Read("raw: <w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>Outer</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>Inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>")
            .Blocks.Where(b => b.Cell is not null).Select(b => (b.Cell!.Table, b.Text)));

    [Fact]
    public void A_heading_is_one_by_its_name_where_the_style_does_not_say_so()
    {
        Dictionary<string, string> entries = Sketch.Entries("@Heading1 Quorum");
        entries["word/styles.xml"] = entries["word/styles.xml"].Replace("<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>", "", StringComparison.Ordinal);

        Assert.Equal(1, DocumentText.Read("a.docx", Sketch.Zip(entries)).Value!.Blocks[0].OutlineLevel);
    }

    [Theory]
    [InlineData("<w:numFmt w:val=\"cardinalText\"/><w:lvlText w:val=\"Article %1\"/>", "Article One", "Article Two")]
    [InlineData("<w:numFmt w:val=\"ordinalText\"/><w:lvlText w:val=\"%1\"/>", "First", "Second")]
    [InlineData("<w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/>", "I.", "II.")]
    [InlineData("<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%1)\"/>", "(a)", "(b)")]
    [InlineData("<w:numFmt w:val=\"decimalZero\"/><w:lvlText w:val=\"%1\"/>", "01", "02")]
    public void Labels_are_in_the_form_that_the_list_asks_for(string level, string first, string second) => Assert.Equal([first, second], Labels("7) A\n7) B",
        $"<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>{level}</w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"7\"/></w:num>"));

    [Fact]
    public void A_level_that_never_restarts_goes_on()
    {
        const string Levels = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>";

        Assert.Equal(["1", "1.1", "2", "2.2"], Labels("7) A\n7.1) B\n7) C\n7.1) D", $"<w:abstractNum w:abstractNumId=\"7\">{Levels}</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"7\"/></w:num>"));
    }

    [Fact]
    public void A_list_that_points_to_a_list_style_is_that_of_the_style() => Assert.Equal(["A.", "B."], Labels("7) A\n7) B",
        "<w:abstractNum w:abstractNumId=\"5\"><w:styleLink w:val=\"Articles\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"Articles\"/></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"7\"/></w:num>"));

    [Fact]
    public void A_file_saved_in_the_strict_form_of_the_standard_reads_the_same()
    {
        Dictionary<string, string> entries = Sketch.Entries("@Heading1 Quorum\n7) One third.\nfootnote: Note.");
        Dictionary<string, string> strict = entries.ToDictionary(e => e.Key, e => e.Value
            .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));

        Assert.Equal(DocumentText.Read("a", Sketch.Zip(entries)).Value!.ToString(), DocumentText.Read("a", Sketch.Zip(strict)).Value!.ToString());
    }

    private static string[] Labels(string lines, string numbering)
    {
        Dictionary<string, string> entries = Sketch.Entries(lines);
        entries["word/numbering.xml"] = $"<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{numbering}</w:numbering>";
        return [.. DocumentText.Read("a.docx", Sketch.Zip(entries)).Value!.Blocks.Select(b => b.Number ?? "")];
    }

    private static DocumentText Read(string lines) => DocumentText.Read("a.docx", Sketch.Docx(lines)).Value!;

    private static IEnumerable<string> Words(DocumentText text) => text.Blocks.Select(b => b.Text);

    private static IEnumerable<string> Labelled(DocumentText text) => text.Blocks.Select(b => $"{b.Number} {b.Text}");
}
