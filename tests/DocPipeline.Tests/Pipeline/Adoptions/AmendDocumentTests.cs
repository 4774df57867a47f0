using DocPipeline.Findings;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Tests.Pipeline.Adoptions;

/// <summary>From the changes that a decision states, its terms and the text of the next version are worked out.</summary>
public sealed class AmendDocumentTests
{
    [Fact]
    public void A_clause_is_replaced_under_its_own_number_and_anchor_and_nothing_else_moves()
    {
        Assert.Equal(
            Constitution.Prose.Replace("A third of the members must come.", "Half of the members must come.", StringComparison.Ordinal),
            TextAfter(Constitution.HalfMustCome));
    }

    [Theory]
    [InlineData("clause: 2.1")]
    [InlineData("clause: clause 2.1")]
    [InlineData("clause: '#quorum'")]
    [InlineData("clause: 2.1, was: Quorum. A third of the members must come.")]
    [InlineData("clause: 2.1, was: Quorum. A third…")]
    public void A_clause_is_named_by_its_anchor_or_by_its_number_with_its_words_as_a_check(string clause) =>
        Assert.Contains("1. **Quorum.** Half must come. {#quorum}", TextAfter($"changes:\n  - {{ {clause}, do: replace, text: \"**Quorum.** Half must come.\" }}"), StringComparison.Ordinal);

    [Fact]
    public void A_clause_that_comes_in_moves_the_numbers_after_it()
    {
        string text = TextAfter("changes:\n  - { clause: quorum, do: insert-after, text: \"**Chair.** The chair must come.\" }");

        Assert.Contains("2. **Chair.** The chair must come.\n\n3. **Votes.**", text, StringComparison.Ordinal);
        Assert.Contains("   2. or by video. {#by-video}\n\n4. **Minutes.**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_that_comes_first_takes_the_first_number() =>
        Assert.Contains("1. First of all.\n\n2. **Quorum.**", TextAfter("changes:\n  - { clause: quorum, do: insert-before, text: First of all. }"), StringComparison.Ordinal);

    [Fact]
    public void A_clause_that_goes_takes_those_within_it_along_and_moves_the_numbers_after_it() =>
        Assert.Contains("{#quorum}\n\n2. **Minutes.**", TextAfter("changes:\n  - { clause: votes, do: delete }"), StringComparison.Ordinal);

    [Fact]
    public void A_clause_within_a_clause_keeps_its_indentation() =>
        Assert.Contains("   1. in the room; {#in-the-room}\n\n      - seated;\n",
            TextAfter("changes:\n  - { clause: in-the-room, do: replace, text: \"in the room;\\n\\n- seated;\" }"), StringComparison.Ordinal);

    [Fact]
    public void A_section_is_replaced_with_all_that_stands_under_it()
    {
        string text = TextAfter("changes:\n  - { clause: changes, do: replace, text: \"# Amendments\\n\\n1. Nobody changes this.\" }");

        Assert.EndsWith("   - by the secretary.\n\n# Amendments {#changes}\n\n1. Nobody changes this.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_comes_in_moves_the_numbers_of_sections() =>
        Assert.Equal(["heading of section 2", "clause 2.1"], Changes("changes:\n  - { clause: name, do: insert-after, text: \"# Aims\\n\\n1. To do good.\" }").Select(c => c.Where.Replace("the ", "", StringComparison.Ordinal)));

    [Fact]
    public void An_entry_of_a_list_that_has_an_anchor_can_be_changed_alone() =>
        Assert.Contains("   - within a month; {#a-week}\n   - by the secretary.", TextAfter("changes:\n  - { clause: a-week, do: replace, text: within a month; }"), StringComparison.Ordinal);

    [Fact]
    public void A_number_that_was_copied_with_the_words_is_not_printed_twice() =>
        Assert.Contains("1. **Quorum.** Half must come. {#quorum}", TextAfter("changes:\n  - { clause: quorum, do: replace, text: \"1. **Quorum.** Half must come.\" }"), StringComparison.Ordinal);

    [Fact]
    public void Line_breaks_stay_those_of_the_file()
    {
        Constitution record = Constitution.With(Constitution.Decided(Constitution.HalfMustCome), prose: Constitution.Prose.ReplaceLineEndings("\r\n"));

        Assert.Equal(Constitution.Prose.Replace("A third", "Half", StringComparison.Ordinal).ReplaceLineEndings("\r\n"), record.Adopted().Text("prose/constitution.md"));
    }

    [Fact]
    public void The_terms_give_each_clause_with_its_number_and_its_words_before_and_after() => Assert.Equal(
        """
        Amendment of “Constitution of the Dee Board”, version 1

        1. Clause 2.1 is replaced.

        Now:
           Quorum. A third of the members must come.

        New:
           Quorum. See clause 2.4.

        2. Clause 2.2 is deleted.

        Now:
           Votes. Each member has one vote:

        3. Clause 2.2.1 is deleted.

        Now:
           in the room;

        4. Clause 2.2.2 is deleted.

        Now:
           or by video.

        5. After clause 2.3 comes a new clause 2.3.

        New:
           Papers of the Dee Board go out first.

        6. After clause 2.3 comes a new clause 2.4.

        New:
           At the end.

        The numbers that follow move accordingly.

        """,
        Amendment("""
            changes:
              - { clause: quorum, do: replace, text: "**Quorum.** See [](#end)." }
              - { clause: votes, do: delete }
              - { clause: minutes, do: insert-after, text: "Papers of the {{body.board}} go out first." }
              - { clause: minutes, do: insert-after, text: "At the end. {#end}" }
            """).Terms);

    [Fact]
    public void An_edited_text_has_the_terms_of_the_same_changes_by_clause()
    {
        const string byClause = """
            changes:
              - { clause: quorum, do: replace, text: "**Quorum.** Half of the members must come." }
              - { clause: by-video, do: delete }
              - { clause: minutes, do: insert-before, text: "**Papers.** They go out first." }
            """;
        Constitution edited = Constitution.With(Constitution.Decided("edited: [decisions/2009-03-24/constitution.md]")).Written("decisions/2009-03-24/constitution.md", TextAfter(byClause));

        Assert.Equal(Amendment(byClause).Digest, edited.Judged().Amendment!.Digest);
    }

    [Fact]
    public void A_text_that_is_only_wrapped_anew_changes_nothing() =>
        Assert.Contains(AmendmentCodes.NothingChanges, Refused("changes:\n  - { clause: quorum, do: replace, text: \"**Quorum.** A third of\\nthe members   must come.\" }"));

    [Theory]
    [InlineData("clause: quorom, do: delete", "AMENDMENT-UNKNOWN-CLAUSE", "Write ‘quorum’.")]
    [InlineData("clause: 2.9, do: delete", "AMENDMENT-UNKNOWN-CLAUSE", "The last that is there under it is 2")]
    [InlineData("clause: 2.1, was: They are kept., do: delete", "AMENDMENT-OTHER-WORDS", "Name the clause that is meant")]
    [InlineData("clause: 2.1, was: Minutes. They are kept…, do: delete", "AMENDMENT-OTHER-WORDS", "Name clause 2.3 if that is meant")]
    [InlineData("clause: quorum, do: delete", "AMENDMENT-LEAVES-FAULTS", "There is no section or clause with the anchor 'quorum'")]
    [InlineData("clause: quorum, do: replace", "AMENDMENT-TEXT", "Add ‘text’")]
    [InlineData("clause: quorum, do: delete, text: Gone.", "AMENDMENT-TEXT", "Take ‘text’ out")]
    [InlineData("clause: changes, do: replace, text: Nobody changes this.", "AMENDMENT-TEXT", "Begin with the heading")]
    [InlineData("clause: quorum, do: replace, text: '# Quorum'", "AMENDMENT-TEXT", "Leave the heading out")]
    public void What_cannot_be_changed_is_refused_with_the_way_to_mend_it(string change, string code, string says)
    {
        Outcome<AdoptionPlan> plan = Constitution.With(Constitution.Decided($"changes:\n  - {{ {change} }}")).Plan();

        Finding finding = Assert.Single(plan.Findings);
        Assert.Equal(code, finding.Code.Value);
        Assert.Contains(says, finding.ToString(), StringComparison.Ordinal);
        Assert.Equal((Constitution.Path, 7), (finding.Place!.File, finding.Place.Line));
    }

    [Theory]
    [InlineData("quorum", "quorum")]
    [InlineData("votes", "by-video")]
    [InlineData("by-video", "proceedings")]
    public void Two_changes_of_one_clause_are_refused(string one, string other) => Assert.Contains(
        AmendmentCodes.ChangedTwice,
        Refused($"changes:\n  - {{ clause: {one}, do: delete }}\n  - {{ clause: {other}, do: replace, text: \"{(other == "proceedings" ? "# Proceedings" : "New.")}\" }}"));

    [Fact]
    public void Changes_of_a_version_that_the_record_is_no_longer_at_are_refused() =>
        Assert.Contains(AmendmentCodes.StaleVersion, Constitution.With(Constitution.Decided(Constitution.HalfMustCome).Replace("\"1\"", "\"0\"", StringComparison.Ordinal)).JudgeFindings().Select(f => f.Code));

    [Fact]
    public void The_notice_may_give_the_digest_of_the_terms_or_the_terms_themselves()
    {
        string terms = Amendment(Constitution.HalfMustCome).Terms, printed = Amendment(Constitution.HalfMustCome).Digest.Printed;
        const string rules = "    quorum: [1/3 of members]\n    decisions:\n      - { type: amendment, preset: two-thirds-present-and-voting, notice: { termsSetOut: true } }";

        Assert.Equal(VerdictKind.Carried, Verdict($"notice: {{ sentOn: 2009-03-02, digest: {printed} }}"));
        Assert.Equal(VerdictKind.Carried, Verdict("notice:\n  sentOn: 2009-03-02\n  terms: |\n" + string.Join('\n', terms.Split('\n').Select(l => "    " + l))));
        Assert.Equal(VerdictKind.Void, Verdict($"notice: {{ sentOn: 2009-03-02, digest: {(printed[0] == 'f' ? 'e' : 'f') + printed[1..]} }}"));
        Assert.Equal(VerdictKind.Void, Verdict("notice: { sentOn: 2009-03-02, terms: Half must come. }"));
        Assert.Equal(VerdictKind.Void, Verdict("notice: { sentOn: 2009-03-02 }"));

        VerdictKind Verdict(string notice) => Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: notice), rules).Judged().Verdict.Kind;
    }

    private static string TextAfter(string changes) => Constitution.With(Constitution.Decided(changes)).Adopted().Text("prose/constitution.md");

    private static Amendment Amendment(string changes) => Constitution.With(Constitution.Decided(changes)).Judged().Amendment!;

    private static IReadOnlyList<AmendedClause> Changes(string changes) => Amendment(changes).Changes;

    private static IEnumerable<FindingCode> Refused(string changes) => Constitution.With(Constitution.Decided(changes)).Plan().Findings.Select(f => f.Code);
}
