using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates.Rendering;

/// <summary>What a loop repeats: lists, bookmarks, references, ids.</summary>
public sealed class RepeatTests
{
    private const string Items = """{"items":[{"n":"A","subs":["a1","a2"]},{"n":"B","subs":["b1","b2"]}],"none":[]}""";

    [Theory]
    [InlineData("{{#each items}}\n{{n}}\n7) one\n7) two\n{{/each}}", "A\n1. one\n2. two\nB\n1. one\n2. two")]
    [InlineData("7) before\n{{#each items}}\n{{n}}\n7) one\n7) two\n{{/each}}", "1. before\nA\n2. one\n3. two\nB\n4. one\n5. two")]
    [InlineData("{{#each items}}\n7) {{n}}\n{{/each}}", "1. A\n2. B")]
    [InlineData("{{#each items}}\n7) {{n}}\nplain\n{{/each}}", "1. A\nplain\n2. B\nplain")]
    [InlineData("{{#each items}}\n7) {{n}}\n7.1) x\n7.1) y\n{{/each}}", "1. A\n  1.1 x\n  1.2 y\n2. B\n  2.1 x\n  2.2 y")]
    [InlineData("{{#each items}}\n{{n}}\n{{#each subs}}\n7) {{this}}\n{{/each}}\n{{/each}}", "A\n1. a1\n2. a2\nB\n1. b1\n2. b2")]
    [InlineData("{{#each items}}\n{{#each subs}}\n{{this}}\n7) one\n7) two\n{{/each}}\n{{/each}}", "a1\n1. one\n2. two\na2\n1. one\n2. two\nb1\n1. one\n2. two\nb2\n1. one\n2. two")]
    [InlineData("{{#each items}}\n{{n}}\n@ListNumber one\n@ListNumber two\n{{/each}}", "A\n1. one\n2. two\nB\n1. one\n2. two")]
    [InlineData("{{#each items}}\n@ListNumber {{n}}\n{{/each}}", "1. A\n2. B")]
    public void A_list_that_starts_in_a_loop_restarts_and_one_that_starts_outside_goes_on(string sketch, string text) =>
        Assert.Equal(text, Text(sketch, Items));

    [Fact]
    public void A_number_in_the_first_cell_of_a_repeated_row_counts_the_rows() =>
        Assert.Equal("| No | Name |\n| 1. A | x |\n| 2. B | x |", Text("¦ No ¦ Name ¦\n¦ {{#each items}} ¦  ¦\n¦ 7) {{n}} ¦ x ¦\n¦ {{/each}} ¦  ¦", Items));

    [Fact]
    public void Bookmarks_in_a_loop_get_names_and_ids_of_their_own_and_what_refers_to_them_follows()
    {
        string body = Body("{{#each items}}\n‹mark clause›{{n}}‹/mark clause› see ‹ref clause›, page ‹pageref clause›, ‹link clause›there‹/link›\n{{/each}}", Items);

        Assert.Equal(["clause", "clause_2"], All(body, "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\""));
        Assert.Equal(["clause", "clause_2"], All(body, " REF ([^ ]*)"));
        Assert.Equal(["clause", "clause_2"], All(body, "PAGEREF ([^ ]*)"));
        Assert.Equal(["clause", "clause_2"], All(body, "w:anchor=\"([^\"]*)\""));
        Assert.Equal(All(body, "<w:bookmarkStart w:id=\"([^\"]*)\""), All(body, "<w:bookmarkEnd w:id=\"([^\"]*)\""));
    }

    [Fact]
    public void References_from_outside_a_loop_lead_to_the_first_copy()
    {
        string body = Body("Before ‹ref clause›\n{{#each items}}\n‹mark clause›{{n}}‹/mark clause›\n{{/each}}\nAfter ‹ref clause› ‹link clause›x‹/link›", Items);

        Assert.Equal(["clause", "clause_2"], All(body, "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\""));
        Assert.Equal(["clause", "clause"], All(body, " REF ([^ ]*)"));
        Assert.Equal(["clause"], All(body, "w:anchor=\"([^\"]*)\""));
    }

    [Theory]
    [InlineData("‹mark clause›a\n{{#each items}}\n{{n}}‹/mark clause›\n{{/each}}", 1)]
    [InlineData("{{#each items}}\n‹mark clause›{{n}}\n{{/each}}\n‹/mark clause›a", 2)]
    public void A_bookmark_that_reaches_into_a_loop_or_out_of_it_marks_the_place_where_it_starts(string sketch, int copies)
    {
        string body = Body(sketch, Items);

        Assert.Equal(copies, All(body, "(<w:bookmarkStart [^>]*/><w:bookmarkEnd [^>]*/>)").Count);
        Assert.Equal(copies, All(body, "(<w:bookmarkEnd)").Count);
    }

    [Fact]
    public void A_copy_takes_no_name_that_another_bookmark_has()
    {
        string body = Body("‹mark clause_2›x‹/mark clause_2› ‹ref clause_2›\n{{#each items}}\n‹mark clause›{{n}}‹/mark clause›\n{{/each}}", Items);

        Assert.Equal(3, All(body, "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"").Distinct().Count());
    }

    [Fact]
    public void Long_names_stay_within_forty_characters_and_apart()
    {
        string name = new('a', 38);

        List<string> names = All(Body($"{{{{#each items}}}}\n‹mark {name}bc›{{{{n}}}}‹/mark {name}bc› ‹mark {name}bd›y‹/mark {name}bd›\n{{{{/each}}}}", Items), "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"");

        Assert.Equal(4, names.Distinct().Count());
        Assert.All(names, n => Assert.True(n.Length <= 40, n));
    }

    [Fact]
    public void A_bookmark_in_a_loop_within_a_loop_follows_the_inner_turn()
    {
        string body = Body("{{#each items}}\n{{#each subs}}\n‹mark x›{{this}}‹/mark x› ‹ref x›\n{{/each}}\n{{/each}}", Items);

        Assert.Equal(["x", "x_2", "x_3", "x_4"], All(body, " REF ([^ ]*)"));
        Assert.Equal(["x", "x_2", "x_3", "x_4"], All(body, "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\""));
    }

    [Fact]
    public void A_bookmark_around_a_whole_loop_is_one_bookmark()
    {
        string body = Body("Start ‹mark all›here\n{{#each items}}\n{{n}}\n{{/each}}\nEnd‹/mark all›", Items);

        Assert.Single(All(body, "<w:bookmarkStart w:id=\"([^\"]*)\""));
        Assert.Equal(All(body, "<w:bookmarkStart w:id=\"([^\"]*)\""), All(body, "<w:bookmarkEnd w:id=\"([^\"]*)\""));
    }

    [Fact]
    public void A_bookmark_that_starts_beside_a_tag_that_goes_stays()
    {
        string body = Body("‹mark all›{{#each items}}\n{{n}}\n{{/each}}\nEnd‹/mark all›", Items);

        Assert.Single(All(body, "<w:bookmarkStart w:id=\"([^\"]*)\""));
        Assert.Equal(All(body, "<w:bookmarkStart w:id=\"([^\"]*)\""), All(body, "<w:bookmarkEnd w:id=\"([^\"]*)\""));
    }

    [Fact]
    public void Text_boxes_in_a_loop_have_ids_of_their_own_and_say_the_same_in_both_renderings()
    {
        string body = Body("{{#each items}}\nbox: {{n}} ¶ {{#each subs}} ¶ 7) {{this}} ¶ {{/each}}\n{{/each}}", Items);

        Assert.Equal(2, All(body, "<wp:docPr id=\"([^\"]*)\"").Distinct().Count());
        Assert.Equal(["A", "a1", "a2", "A", "a1", "a2", "B", "b1", "b2", "B", "b1", "b2"], All(body, "<w:t [^>]*>([^<]+)</w:t>"));
    }
}
