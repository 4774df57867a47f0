using System.Xml.Linq;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Documents.TakingBack;

/// <summary>Drafts as Word leaves them: runs split at every edit, revision ids, tracked changes, its own bookmarks. Each comes back, and the document made anew says the same.</summary>
public sealed class WordEditsTests
{
    private static readonly XNamespace W = WordFile.W;

    private static readonly byte[] Made = Draft.Of(EveryKind.Files);

    [Fact]
    public void A_word_that_Word_split_over_runs() => AssertChange(
        """
        - 2. **Quorum.** Half of the members must come. {#quorum}
        + 2. **Quorum.** Two thirds of the members must come. {#quorum}
        """,
        root =>
        {
            XElement paragraph = root.Paragraph("Quorum."), run = paragraph.Elements(W + "r").Last();
            run.ReplaceWith(Draft.Run(" T"), new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart")), Draft.Run("wo thir"), Draft.Run("ds of the members must come."));
            paragraph.SetAttributeValue(W + "rsidR", "00A11B22");
        });

    [Fact]
    public void Facts_references_and_links_stay_where_their_words_do() => AssertChange(
        """
        - {{partnership.name}} (**{{partnership.shortName}}**) serves {{partnership.area}}. See [](#quorum), [](#areas) and [](#papers).
        + {{partnership.name}} (**{{partnership.shortName}}**) serves all of {{partnership.area}}. See [](#quorum), [](#areas) and [](#papers).
        """,
        root => root.Paragraph("Mersey Vale Partnership (").Replace(") serves ", ") serves all of "));

    [Fact]
    public void A_fact_whose_control_is_lost_is_that_fact_again() => AssertChange(
        """
        - {{partnership.name}} (**{{partnership.shortName}}**) serves {{partnership.area}}. See [](#quorum), [](#areas) and [](#papers).
        + {{partnership.name}} (**{{partnership.shortName}}**) serves {{partnership.area}} well. See [](#quorum), [](#areas) and [](#papers).
        """,
        root =>
        {
            XElement paragraph = root.Paragraph("Mersey Vale Partnership (");
            foreach (XElement control in paragraph.Descendants(W + "sdt").ToList()) control.ReplaceWith(control.Element(W + "sdtContent")!.Elements());
            paragraph.Replace(". See ", " well. See ");
        });

    [Fact]
    public void A_reference_that_was_typed_over_with_the_same_words_stays_one() => Assert.Equal("", Draft.Difference(EveryKind.Prose, Draft.Taken(EveryKind.Files, Draft.Edited(Made, root =>
    {
        XElement field = root.Paragraph("Another under three").Descendants(W + "fldSimple").First();
        field.ReplaceWith(field.Elements());
    }))));

    [Fact]
    public void A_new_clause_moves_the_numbers_after_it() => AssertChange(
        """
        + 2. They meet often.
        +
        + 3. The aims are:

          …
        - 3. Short words.
        + 4. Short words.
        """,
        root => root.Paragraph("The partners").AddAfterSelf(root.Paragraph("The partners").Like("They meet often.")), isInOnePiece: false);

    [Fact]
    public void An_entry_within_a_list_within_a_clause() => AssertChange(
        """
        -        (ii) later; and
        +        (ii) soon;
        + 
        +        (iii) later; and
        """,
        root => root.Paragraph("at once").AddAfterSelf(root.Paragraph("at once").Like("soon;")));

    [Fact]
    public void A_clause_and_all_within_it_is_deleted() => AssertChange(
        """
        - 3. Short words.
        - 
        -    1. Under three. {#under-three}
        - 
        -    2. Another under three, as [](#together) says.
        - 
        """,
        root =>
        {
            foreach (string start in new[] { "Short words", "Under three", "Another under three" }) root.Paragraph(start).Remove();
        });

    [Fact]
    public void Insertions_stay_and_deletions_go()
    {
        byte[] draft = Draft.Edited(Made, root =>
        {
            XElement run = root.Paragraph("Quorum.").Elements(W + "r").Last();
            run.ReplaceWith(
                Tracked("del", new XElement(W + "r", new XElement(W + "delText", " Half of the members must come."))), Tracked("ins", Draft.Run(" All members must come.")));
            XElement papers = root.Paragraph("Papers are sent out");
            papers.AddAfterSelf(new XElement(W + "p", new XElement(W + "pPr", papers.Element(W + "pPr")!.Elements(), new XElement(W + "rPr", Tracked("ins"))), Tracked("ins", Draft.Run("Late papers are read out."))));
            XElement row = root.Descendants(W + "tr").First(r => r.Value.StartsWith("North", StringComparison.Ordinal));
            row.AddFirst(new XElement(W + "trPr", Tracked("del")));
        });

        Outcome<TakenDraft> taken = Draft.TakeBack(EveryKind.Files, draft);

        string prose = Draft.Taken(EveryKind.Files, draft);
        Assert.Contains("2. **Quorum.** All members must come. {#quorum}\n", prose, StringComparison.Ordinal);
        Assert.Contains("a week before.\n\nLate papers are read out.\n\n- for the Chair", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("| North", prose, StringComparison.Ordinal);
        Assert.Contains("tracked changes: 2 insertions are taken as accepted, 2 deletions as made", taken.Findings.Single(f => f.Code == TakeBackCodes.Accepted).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_paragraphs_whose_mark_was_deleted_are_one() => AssertChange(
        """
        - 1. Notice is given by 2 April 2026, on [the website](https://www.example.org/meetings).
        - 
        - 2. **Quorum.** Half of the members must come. {#quorum}
        + 1. Notice is given by 2 April 2026, on [the website](https://www.example.org/meetings).**Quorum.** Half of the members must come. {#quorum}
        """,
        root => root.Paragraph("Notice is given").Element(W + "pPr")!.Add(new XElement(W + "rPr", Tracked("del"))), areReferencesStale: true);

    [Fact]
    public void A_cross_reference_of_Words_own_gets_an_anchor()
    {
        string prose = Draft.Taken(EveryKind.Files, Draft.Edited(Made, root =>
        {
            XElement target = root.Paragraph("Notice is given");
            target.Elements(W + "r").First().AddBeforeSelf(
                new XElement(W + "bookmarkStart", new XAttribute(W + "id", "901"), new XAttribute(W + "name", "_Ref123456789")), new XElement(W + "bookmarkEnd", new XAttribute(W + "id", "901")));
            root.Paragraph("Short words.").Add(Draft.Run(" See clause "),
                new XElement(W + "fldSimple", new XAttribute(W + "instr", " REF _Ref123456789 \\r \\h "), Draft.Run("2.1.1")), Draft.Run("."));
        }));

        Assert.Contains("1. Notice is given by 2 April 2026, on [the website](https://www.example.org/meetings). {#notice-is-given-by}\n", prose, StringComparison.Ordinal);
        Assert.Contains("3. Short words. See [](#notice-is-given-by).\n", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_edited_and_another_one_deleted()
    {
        Assert.Contains("[^report]: Twice a year, as [](#quorum) asks.\n", Draft.Taken(EveryKind.Files, Draft.Edited(Made, root => root.Paragraph("Once a year").Replace("Once", "Twice"), "word/footnotes.xml")), StringComparison.Ordinal);

        byte[] draft = Draft.Edited(Made, root => root.Descendants(W + "footnoteReference").Single().Parent!.Remove());
        string without = Draft.Taken(EveryKind.Files, Draft.Edited(draft, root => root.Paragraph("Once a year").Parent!.Remove(), "word/footnotes.xml"));
        Assert.Contains("   (c) to report.\n", without, StringComparison.Ordinal);
        Assert.DoesNotContain("[^report]", without, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_rows_and_points_within_a_cell() => AssertChange(
        """
        - | North | {{organisation.council}} | 1 |
        - | South | Vacant // - since May // - for now | 2 |
        + | North | {{organisation.council}} and others | 1 |
        + | South | Vacant // - since June // - for now | 2 |
        + | West | Vacant | 3 |
        """,
        root =>
        {
            root.Descendants(W + "tbl").Single(t => t.Value.StartsWith("Area", StringComparison.Ordinal)).Paragraph("Mersey Vale Council").Add(Draft.Run(" and others"));
            root.Paragraph("since May").Replace("May", "June");
            XElement row = root.Descendants(W + "tr").First(r => r.Value.StartsWith("South", StringComparison.Ordinal)), added = new(row);
            List<XElement> cells = [.. added.Elements(W + "tc")];
            foreach ((XElement cell, string words) in cells.Zip(["West", "Vacant", "3"]))
            {
                foreach (XElement further in cell.Elements(W + "p").Skip(1).ToList()) further.Remove();
                cell.Element(W + "p")!.ReplaceNodes(cell.Element(W + "p")!.Element(W + "pPr"), Draft.Run(words));
            }

            row.AddAfterSelf(added);
        });

    [Fact]
    public void A_heading_that_loses_its_words_keeps_what_refers_to_it()
    {
        string prose = Draft.Taken(EveryKind.With(EveryKind.Prose.Replace(" {#purpose}", "", StringComparison.Ordinal).Replace("Short words.", "Short words, see [](#purpose).", StringComparison.Ordinal)), Draft.Edited(
            Draft.Of(EveryKind.With(EveryKind.Prose.Replace(" {#purpose}", "", StringComparison.Ordinal).Replace("Short words.", "Short words, see [](#purpose).", StringComparison.Ordinal))), root => root.Paragraph("Purpose").Replace("Purpose", "What it is for")));

        Assert.StartsWith("# What it is for {#purpose}\n", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_moves_with_all_that_stands_in_it()
    {
        byte[] draft = Draft.Edited(Made, root =>
        {
            XElement first = root.Paragraph("Purpose"), meetings = root.Paragraph("Meetings"), end = root.Paragraph("Further");
            List<XElement> section = [.. meetings.ElementsBeforeSelf().SkipWhile(e => e != first)];
            foreach (XElement element in section) element.Remove();
            root.Paragraph("Two.").AddAfterSelf(section);
        });

        string prose = Draft.Taken(EveryKind.Files, draft, areReferencesStale: true);

        Assert.StartsWith("# Meetings {#meetings}\n", prose, StringComparison.Ordinal);
        Assert.Contains("(2) Two.\n\n", prose, StringComparison.Ordinal);
        Assert.Contains("# Purpose {#purpose}\n\n{{partnership.name}} (**{{partnership.shortName}}**)", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_was_changed_becomes_a_change_of_the_fact()
    {
        byte[] draft = Draft.Edited(Made, root => root.Paragraph("Partnership agreement").Replace("Partnership agreement", "Agreement of the partners"));

        Outcome<TakenDraft> taken = Draft.TakeBack(EveryKind.Files, draft);

        TakenChange change = Assert.Single(taken.Value!.Changes);
        Assert.Equal((TakenChangeKind.Fact, "document.title", "Partnership agreement", "Agreement of the partners"), (change.Kind, change.Where, change.Before, change.After));
        Assert.Contains("    title: Agreement of the partners\n", System.Text.Encoding.UTF8.GetString(Assert.Single(taken.Value.Writes).Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_was_changed_where_it_is_printed_changes_in_the_record()
    {
        byte[] draft = Draft.Edited(Made, root => root.Descendants(W + "sdt").First(s => s.Descendants(W + "tag").Any(t => t.Value("val") == "fact:partnership.area")).Replace("Mersey Vale", "Mersey Vale and Wirral"));

        Outcome<TakenDraft> taken = Draft.TakeBack(EveryKind.Files, draft);

        TakenChange change = Assert.Single(taken.Value!.Changes);
        Assert.Equal((TakenChangeKind.Fact, "partnership.area"), (change.Kind, change.Where));
        Assert.Contains("  area: Mersey Vale and Wirral\n", System.Text.Encoding.UTF8.GetString(Assert.Single(taken.Value.Writes).Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_with_a_changed_fact_and_other_words_is_a_change_beside_the_fact()
    {
        byte[] draft = Draft.Edited(Made, root =>
        {
            root.Descendants(W + "sdt").First(s => s.Descendants(W + "tag").Any(t => t.Value("val") == "fact:partnership.area")).Replace("Mersey Vale", "Mersey Vale and Wirral");
            root.Paragraph("Mersey Vale Partnership (").Replace(") serves ", ") serves all of ");
        });

        Assert.Equal([TakenChangeKind.Fact, TakenChangeKind.Changed], Draft.TakeBack(EveryKind.Files, draft).Value!.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void Straight_and_typographic_marks_are_typed_as_the_file_types_them()
    {
        string prose = Draft.Taken(EveryKind.Files, Draft.Edited(Made, root => root.Paragraph("Short words.").Replace("Short words.", "It\u2019s \u201Cshort\u201D \u2013 till 3\u00A0May\u2026")));

        Assert.Contains("3. It's \"short\" -- till 3 May...\n", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_wrapped_lines_stays_wrapped_and_keeps_its_line_breaks()
    {
        string wrapped = "# A\r\n\r\nThe partners agree that they will work together for as long as this\r\nagreement is in force, and that they will tell one another what they know.\r\n\r\n1. One clause.\r\n";
        var files = EveryKind.With(wrapped);

        string prose = Draft.Taken(files, Draft.Edited(Draft.Of(files), root => root.Paragraph("The partners agree").Replace("what they know", "what they know about each of the matters that concern them all")));

        Assert.Equal("# A\r\n\r\nThe partners agree that they will work together for as long as this\r\nagreement is in force, and that they will tell one another what they know\r\nabout each of the matters that concern them all.\r\n\r\n1. One clause.\r\n", prose);
    }

    private static void AssertChange(string expected, Action<XElement> edit, bool isInOnePiece = true, bool areReferencesStale = false)
    {
        string prose = Draft.Taken(EveryKind.Files, Draft.Edited(Made, edit), areReferencesStale: areReferencesStale);

        string difference = Draft.Difference(EveryKind.Prose, prose);
        if (isInOnePiece) Assert.Equal(expected.ReplaceLineEndings("\n").TrimEnd(), difference.TrimEnd());
        else foreach (string line in expected.ReplaceLineEndings("\n").Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal) || l.StartsWith("+ ", StringComparison.Ordinal))) Assert.Contains(line, difference.Split('\n'));
    }

    private static XElement Tracked(string kind, params object[] content) =>
        new(W + kind, new XAttribute(W + "id", "900"), new XAttribute(W + "author", "Joan"), new XAttribute(W + "date", "2026-04-01T00:00:00Z"), content);
}
