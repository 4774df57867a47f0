using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Comparison.Changes;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>What people are told, and that the redline of each case holds both texts.</summary>
public sealed class ChangesTests
{
    private const string Text = """
        # Proceedings
        1 Meetings of the Board are open to the press and the public.
        1 Expulsion needs a majority of two thirds of the members present.
        1 The Board meets on 2 April 2009 and spends at most £3 million.
        1 To resign, a member must give the Secretariat one month’s notice in writing.
        # Money
        1 The treasurer keeps the accounts. They are open to every member at any time.
        | Name | Holder |
        | Finance | Vacant |
        | Housing | Jane Bell |
        A last word.
        """;

    [Theory]
    [InlineData("two thirds", "three quarters", "Clause 2.1 changed: “two thirds” became “three quarters”.")]
    [InlineData("2 April 2009", "3 April 2009", "Clause 3.1 changed: “2 April 2009” became “3 April 2009”.")]
    [InlineData("£3 million", "£1,250.00", "Clause 3.1 changed: “£3 million” became “£1,250.00”.")]
    [InlineData(" must give", " must promptly give", "Clause 4.1 changed: “promptly” was inserted.")]
    [InlineData("the press and ", "", "Clause 1.1 changed: “the press and” was deleted.")]
    [InlineData("Vacant", "Siân Price", "Table 1, row ‘Finance’ changed: “Vacant” became “Siân Price”.")]
    [InlineData("Jane Bell", "Jane Smith", "Table 1, row ‘Housing’ changed: “Jane Bell” became “Jane Smith”.")]
    [InlineData("| Finance | Vacant |\n", "", "Table 1, row ‘Finance’ was deleted: “Finance | Vacant”.")]
    [InlineData("| Housing |", "| Health | Ann Lee |\n| Housing |", "Table 1, row ‘Health’ was inserted: “Health | Ann Lee”.")]
    [InlineData("A last word.", "A last word.\nAnd one more.", "Paragraph 2 under ‘Money’ was inserted: “And one more.”")]
    [InlineData("accounts. They", "accounts.\n1 They", "Clause 5.1 was split; clause 5.1 and clause 6.1 came of it.")]
    public void One_change_is_one_sentence(string old, string now, string sentence)
    {
        byte[] before = Typed.Docx(Text), after = Typed.Docx(Text.Replace(old, now, StringComparison.Ordinal));

        Assert.Equal([sentence], Redlines.Compare(before, after).Changes.Select(c => c.Sentence));
        Assert.Empty(Redlines.Problems(before, after, Redlines.Of(before, after)));
        Assert.Empty(Redlines.Problems(after, before, Redlines.Of(after, before)));
    }

    [Fact]
    public void A_moved_clause_is_said_once_and_those_it_passed_have_other_numbers()
    {
        string[] lines = Text.Split('\n');
        string moved = string.Join('\n', [lines[0], lines[2], lines[3], lines[4], lines[1], .. lines[5..]]);

        DocumentComparison comparison = Redlines.Compare(Typed.Docx(Text), Typed.Docx(moved));

        Assert.Equal(
            ["Clause 2.1 to clause 4.1 are now clause 1.1 to clause 3.1; the words are the same.", "Clause 1.1 moved; it is clause 4.1 now."],
            comparison.Changes.Select(c => c.Sentence));
        Assert.Equal(1, Redlines.Moves(comparison.Redline("Legal services", Redlines.At)));
        Assert.Equal(0, Redlines.Marked(comparison.Redline("Legal services", Redlines.At)));
    }

    [Fact]
    public void A_clause_that_moved_and_changed_says_both()
    {
        string[] lines = Text.Split('\n');
        byte[] old = Typed.Docx(Text), now = Typed.Docx(string.Join('\n', [lines[0], lines[2], lines[3], lines[4], lines[1].Replace("open", "closed", StringComparison.Ordinal), .. lines[5..]]));

        DocumentComparison comparison = Redlines.Compare(old, now);

        Assert.Contains("Clause 1.1 moved, is clause 4.1 now, and changed: “open” became “closed”.", comparison.Changes.Select(c => c.Sentence));
        Assert.Empty(Redlines.Problems(old, now, Redlines.Of(old, now)));
        Assert.Equal(2, Redlines.Marked(Redlines.Of(old, now)));
    }

    [Fact]
    public void Headers_notes_and_text_boxes_are_places_of_their_own()
    {
        byte[] old = Typed.Docx("One[^A first note] and two[^A second note].\nA box [!with some words] here.", "Version 4"), now = Typed.Docx("One[^A first note] and two[^A changed note].\nA box [!with other words] here.", "Version 5");

        Assert.Equal(
            ["A text box in paragraph 2 at the beginning changed: “some” became “other”.", "The header changed: “Version 4” became “Version 5”.", "Footnote 2 changed: “second” became “changed”."],
            Redlines.Compare(old, now).Changes.Select(c => c.Sentence));
        Assert.Empty(Redlines.Problems(old, now, Redlines.Of(old, now)));
    }

    [Fact]
    public void Notes_that_went_and_came_go_and_come_with_their_words()
    {
        byte[] old = Typed.Docx("The first clause[^Its own note] stays as it is.\nThe second clause has a note[^Another note] too."), now = Typed.Docx("The first clause stays as it is.\nThe second clause has a note[^Another note] too, and one[^A new note] more.");

        Assert.Empty(Redlines.Problems(old, now, Redlines.Of(old, now)));
        Assert.Empty(Redlines.Problems(now, old, Redlines.Of(now, old)));
    }

    [Fact]
    public void The_same_words_have_no_changes() => Assert.Empty(Redlines.Compare(Typed.Docx(Text), Typed.Docx(Text)).Changes);

    [Fact]
    public void Changes_have_kinds_and_all_their_words_for_programs()
    {
        DocumentChange change = Assert.Single(Redlines.Compare(Typed.Docx(Text), Typed.Docx(Text.Replace("two thirds", "three quarters", StringComparison.Ordinal))).Changes);

        Assert.Equal((ChangeKind.Changed, "Clause 2.1", null), (change.Kind, change.Where, change.Before));
        Assert.Equal([new WordChange("two thirds", "three quarters")], change.Words);
    }
}
