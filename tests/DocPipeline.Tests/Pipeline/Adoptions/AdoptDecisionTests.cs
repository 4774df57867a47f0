using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Tests.Pipeline.Adoptions;

/// <summary>A decision that is carried makes the next version; any other is refused, and nothing changes but that the refusal is kept.</summary>
public sealed class AdoptDecisionTests
{
    private const string Prose = "prose/constitution.md";

    private static Constitution Carried => Constitution.With(Constitution.Decided(Constitution.HalfMustCome));

    [Fact]
    public void Carried_the_document_moves_to_its_next_version_and_both_are_kept()
    {
        Constitution adopted = Carried.Adopted();

        Assert.Contains("Half of the members", adopted.Text(Prose), StringComparison.Ordinal);
        Assert.Contains("startsAt: { version: \"2\", on: 2009-03-24, status: agreed, change: Another quorum. Decided by the Dee Board on 24 March 2009. }", adopted.Text("partnership.yaml"), StringComparison.Ordinal);
        Assert.Contains("# As the constitution states them.\nrules:\n  - body: board # the only one\n", adopted.Text("partnership.yaml"), StringComparison.Ordinal);
        Assert.Equal(Carried.Text(Prose), adopted.Text("versions/constitution/1/prose/constitution.md"));
        Assert.Equal(Carried.Text("partnership.yaml"), adopted.Text("versions/constitution/1/partnership.yaml"));
        Assert.Equal(adopted.Text(Prose), adopted.Text("versions/constitution/2/prose/constitution.md"));
    }

    [Fact]
    public void Not_carried_nothing_changes_but_that_the_refusal_is_kept_with_its_numbers()
    {
        Constitution before = Constitution.With(Constitution.Decided(Constitution.HalfMustCome, "totals: { for: 1, against: 2 }"));
        Constitution after = before.Adopted();

        Assert.Equal(before.All.Append(("adoptions/amendment.yaml", after.Text("adoptions/amendment.yaml"))).Order(), after.All.Order());
        Assert.Contains("outcome: refused", after.Text("adoptions/amendment.yaml"), StringComparison.Ordinal);
        Assert.Contains("headline: Not carried. 1 of 3 voted for; two thirds of 3 is 2.", after.Text("adoptions/amendment.yaml"), StringComparison.Ordinal);
        Assert.Contains("wouldChange:\n  - ", after.Text("adoptions/amendment.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Adopting_twice_writes_nothing_more()
    {
        Assert.True(Carried.Adopted().Plan("2009-05-01").Value!.IsDone);
        Assert.True(Constitution.With(Constitution.Decided(Constitution.HalfMustCome, "totals: { for: 1, against: 2 }")).Adopted().Plan("2009-05-01").Value!.IsDone);
    }

    [Fact]
    public void What_cannot_be_told_is_refused_until_legal_services_rule_and_is_then_adopted()
    {
        const string rules = "    quorum: [1/3 of members]\n    decisions:\n      - { type: amendment, preset: two-thirds-present-and-voting, notice: { length: 21 } }";
        Constitution open = Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: "notice: { sentOn: 2009-03-03 }"), rules).Adopted();
        Assert.Contains("verdict: indeterminate", open.Text("adoptions/amendment.yaml"), StringComparison.Ordinal);

        Constitution ruled = open.Written(Constitution.Path, open.Text(Constitution.Path) + "\nrulings:\n  - { question: notice-counting, reading: ordinary, by: manager, authority: the scheme, on: 2009-03-26, reasons: as before }\n").Adopted("2009-03-27");

        Assert.Contains("outcome: adopted", ruled.Text("adoptions/amendment-2.yaml"), StringComparison.Ordinal);
        Assert.Contains("Half of the members", ruled.Text(Prose), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amendment_of_the_amendment_rule_is_judged_by_the_old_rule_before_it_is_adopted_and_after()
    {
        Constitution adopted = Constitution.With(Constitution.Decided("""
            changes:
              - { clause: majority, do: replace, text: All members change this constitution. }
            rules:
              - body: board
                document: constitution
                quorum: [1/3 of members] # unchanged
                decisions:
                  - { type: amendment, preset: unanimous }
            """, "totals: { for: 2, against: 1 }")).Adopted();

        Assert.Contains("  - body: board\n    document: constitution\n    quorum: [1/3 of members] # unchanged\n    decisions:\n      - { type: amendment, preset: unanimous }\n", adopted.Text("partnership.yaml"), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Carried, adopted.Judged().Verdict.Kind);

        Constitution next = adopted.Written("decisions/next.yaml", Constitution.Decided("changes:\n  - { clause: quorum, do: replace, text: Two must come. }", "totals: { for: 2, against: 1 }").Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
        Assert.Equal(VerdictKind.NotCarried, next.Plan("2009-04-01", "decisions/next.yaml").Value!.Adoption.Verdict);
    }

    [Fact]
    public void Until_its_day_comes_the_old_version_stays_and_then_the_new_one_takes_its_place()
    {
        Constitution waiting = Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: "takesEffectOn: 2009-05-01")).Adopted();
        Assert.Equal(Constitution.Prose, waiting.Text(Prose));
        Assert.Equal(["1", "1", "2"], InForce(waiting, "2009-03-20", "2009-04-30", "2009-05-01"));
        Assert.True(waiting.Plan("2009-04-30").Value!.IsDone);

        Constitution moved = waiting.Adopted("2009-05-01");

        Assert.Contains("version: \"2\", on: 2009-05-01", moved.Text("partnership.yaml"), StringComparison.Ordinal);
        Assert.Contains("Half of the members", moved.Text(Prose), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_others_must_ratify_waits_for_them()
    {
        const string rules = "    quorum: [1/3 of members]\n    decisions:\n      - { type: amendment, preset: two-thirds-present-and-voting, ratification: { each: [council, police] } }";
        Constitution waiting = Constitution.With(Constitution.Decided(Constitution.HalfMustCome), rules).Adopted();
        Assert.Contains("outcome: waiting", waiting.Text("adoptions/amendment.yaml"), StringComparison.Ordinal);
        Assert.Equal(["The agreement of Dee Council and Dee Police."], waiting.Plan("2009-04-01").Value!.Adoption.WaitsFor);

        Constitution ratified = waiting.Written(Constitution.Path, waiting.Text(Constitution.Path) + "\nratifications:\n  - { by: council, on: 2009-04-02 }\n  - { by: police, on: 2009-04-09 }\n").Adopted("2009-04-10");

        Assert.Equal(["1", "2"], InForce(ratified, "2009-04-08", "2009-04-09"));
        Assert.Contains("on: 2009-04-09, status: agreed", ratified.Text("partnership.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_to_ratify_ends_the_wait_and_the_number_is_not_used_again()
    {
        const string rules = "    quorum: [1/3 of members]\n    decisions:\n      - { type: amendment, preset: two-thirds-present-and-voting, ratification: { each: [police] } }";
        Constitution waiting = Constitution.With(Constitution.Decided(Constitution.HalfMustCome), rules).Adopted();
        Constitution refused = waiting.Written(Constitution.Path, waiting.Text(Constitution.Path) + "\nratifications:\n  - { by: police, on: 2009-04-02, refused: true }\n").Adopted("2009-04-03");
        Assert.Contains("outcome: refused", refused.Text("adoptions/amendment-2.yaml"), StringComparison.Ordinal);
        Assert.Equal(["1"], InForce(refused, "2009-05-01"));

        Constitution second = refused.Written("decisions/second.yaml", Constitution.Decided(Constitution.HalfMustCome));
        Assert.Equal("3", second.Plan("2009-04-04", "decisions/second.yaml").Value!.Adoption.To.Value);
    }

    [Theory]
    [InlineData("{ onLastSignature: true }", 1, null)]
    [InlineData("{ onLastSignature: true }", 2, "2009-04-20")]
    [InlineData("{ onSignature: 1 }", 0, null)]
    [InlineData("{ onSignature: 1 }", 2, "2009-04-10")]
    public void A_decision_takes_effect_with_the_signature_that_the_rule_says(string effect, int count, string? day)
    {
        string rules = $"    quorum: [1/3 of members]\n    decisions:\n      - {{ type: amendment, preset: two-thirds-present-and-voting, effect: {effect} }}";
        string signatures = string.Concat(((string[])["\n  - { by: police, on: 2009-04-20 }", "\n  - { by: council, on: 2009-04-10 }"]).Take(count));

        Adoption adoption = Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: count == 0 ? "" : "signatures:" + signatures), rules).Plan("2009-06-01").Value!.Adoption;

        Assert.Equal((day is null ? AdoptionOutcome.Waiting : AdoptionOutcome.Adopted, day), (adoption.Outcome, adoption.EffectiveOn?.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void A_signature_of_somebody_who_does_not_sign_the_document_is_refused() =>
        Assert.Equal([AmendmentCodes.Signature], Codes(Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: "signatures:\n  - { by: police, on: 2009-04-01 }")).Edited("partnership.yaml", "signatories: [council, police]", "signatories: [council]")));

    [Fact]
    public void Of_two_decisions_on_one_version_the_second_comes_too_late() =>
        Assert.Equal([AdoptionCodes.OtherWasFirst], Carried.Adopted().Written("decisions/second.yaml", Constitution.Decided("changes:\n  - { clause: minutes, do: delete }")).Plan("2009-04-01", "decisions/second.yaml").Findings.Select(f => f.Code));

    [Fact]
    public void A_version_that_waits_cannot_be_changed_yet()
    {
        Constitution waiting = Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: "takesEffectOn: 2009-05-01")).Adopted();

        Finding finding = Assert.Single(waiting.Written("decisions/second.yaml", Constitution.Decided("changes:\n  - { clause: minutes, do: delete }").Replace("\"1\"", "\"2\"", StringComparison.Ordinal)).Plan("2009-04-01", "decisions/second.yaml").Findings);

        Assert.Equal(AdoptionCodes.OtherWasFirst, finding.Code);
        Assert.Contains("it takes effect on 1 May 2009", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_that_was_changed_without_a_decision_is_found()
    {
        Constitution adopted = Carried.Adopted().Edited(Prose, "They are kept", "They are burnt");
        Constitution next = adopted.Written("decisions/second.yaml", Constitution.Decided("changes:\n  - { clause: votes, do: delete }").Replace("\"1\"", "\"2\"", StringComparison.Ordinal));

        Assert.Equal([AdoptionCodes.TextChanged], next.Plan("2009-04-01", "decisions/second.yaml").Findings.Select(f => f.Code));
    }

    [Fact]
    public void Terms_that_were_changed_after_they_were_recorded_are_found() =>
        Assert.Equal([AdoptionCodes.TermsChanged], Carried.Adopted().Edited(Constitution.Path, "Half of", "Nine tenths of").Plan("2009-04-01").Findings.Select(f => f.Code));

    [Fact]
    public void A_draft_is_not_amended() => Assert.Equal([AdoptionCodes.Draft], Codes(Constitution.With(Constitution.Decided(Constitution.HalfMustCome), status: "draft")));

    [Fact]
    public void Nothing_is_adopted_before_it_was_decided() => Assert.Equal([AdoptionCodes.TooEarly], Carried.Plan("2009-03-23").Findings.Select(f => f.Code));

    [Fact]
    public void Nothing_is_recorded_before_what_was_recorded_last() =>
        Assert.Equal([AdoptionCodes.TooEarly], Carried.Adopted("2009-04-02").Plan("2009-04-01").Findings.Select(f => f.Code));

    [Fact]
    public void A_decision_without_changes_has_nothing_to_adopt() =>
        Assert.Equal([AdoptionCodes.NothingToAdopt], Codes(Constitution.With(Constitution.Decided("terms: Half must come."))));

    [Fact]
    public void What_is_recorded_later_is_not_known_earlier()
    {
        Constitution adopted = Carried.Adopted("2009-03-30");

        Assert.Equal("1", AskInForce.In(adopted.Files, new DateOnly(2009, 4, 1), Constitution.At("2009-03-29")).Value![0].Version!.Value.Value);
        Assert.Equal("2", AskInForce.In(adopted.Files, new DateOnly(2009, 4, 1), Constitution.At("2009-03-30")).Value![0].Version!.Value.Value);
    }

    /// <summary>Whatever stops the writing after any number of files, adopting again leaves the record as if nothing had happened.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("takesEffectOn: 2009-05-01")]
    public void A_broken_adoption_is_completed_by_the_next(string further)
    {
        Constitution start = Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: further));
        AdoptionPlan plan = start.Plan("2009-06-01").Value!;
        Assert.Equal(7, plan.Writes.Count);
        (string, string)[] whole = [.. start.After(plan.Writes).All];

        for (int made = 0; made < plan.Writes.Count; made++)
            Assert.Equal(whole, start.After(plan.Writes.Take(made)).Adopted("2009-06-01").All);
    }

    [Fact]
    public void A_text_that_a_broken_adoption_left_behind_gives_way_to_a_decision_that_was_mended_since()
    {
        Constitution start = Carried;
        Constitution broken = start.After(start.Plan().Value!.Writes.Take(4));

        Constitution adopted = broken.Edited(Constitution.Path, "Half of", "Nine tenths of").Adopted("2009-03-26");

        Assert.Contains("Nine tenths of", adopted.Text("versions/constitution/2/prose/constitution.md"), StringComparison.Ordinal);
    }

    private static IEnumerable<FindingCode> Codes(Constitution record) => record.Plan("2009-06-01").Findings.Select(f => f.Code);

    private static IEnumerable<string?> InForce(Constitution record, params string[] days) =>
        days.Select(day => AskInForce.In(record.Files, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new Moment(DateTimeOffset.MaxValue)).Value![0].Version?.Value);
}
