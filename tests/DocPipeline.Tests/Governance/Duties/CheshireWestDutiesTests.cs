using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Tests.Governance.Duties;

/// <summary>The duties and reviews that the agreement of Cheshire West and Chester states (S3).</summary>
public sealed class CheshireWestDutiesTests
{
    private const string Yearly = "  reviews:\n    - { everyMonths: 12, from: 2009-04-30, statedIn: rule }\n";
    private const string Both = Yearly + "    - { everyMonths: 18, from: 2009-04-30 }\n";

    [Fact]
    public void R24_The_agreement_is_due_for_review_a_year_after_its_day_and_warned_of_sixty_days_before()
    {
        var record = new DutyRecord { Documents = Yearly };

        ReviewVerdict verdict = record.Review("2010-02-28");
        Assert.Equal((DutyVerdictKind.NotDue, new DateOnly(2010, 4, 30), new DateOnly(2010, 3, 1)), (verdict.Kind, verdict.NextOn, verdict.WarnFrom));
        Assert.Equal([DutyVerdictKind.Due, DutyVerdictKind.Due, DutyVerdictKind.Overdue], new[] { "2010-03-01", "2010-04-30", "2010-05-01" }.Select(day => record.Review(day).Kind));
        Assert.Equal((1, "No review is recorded. The review was due by 30 April 2010 and is 1 day overdue."), (record.Review("2010-05-01").OverdueByDays, record.Review("2010-05-01").Reason));
    }

    [Theory]
    [InlineData("2009-02-28", 2010, 2, 28)]
    [InlineData("2011-02-28", 2012, 2, 29)]
    public void R24_A_cycle_from_29_February_keeps_its_day(string reviewed, int year, int month, int day) => Assert.Equal(
        new DateOnly(year, month, day),
        new DutyRecord { Documents = "  reviews:\n    - { everyMonths: 12, from: 2008-02-29 }\n", Events = $"- {{ on: {reviewed}, what: review, document: constitution, outcome: amended }}" }.Review("2011-12-01").NextOn);

    [Fact]
    public void R24_A_review_that_was_late_or_early_does_not_move_the_day()
    {
        Assert.Equal(new DateOnly(2011, 4, 30), Reviewed("2010-06-15").NextOn);
        Assert.Equal(new DateOnly(2011, 4, 30), Reviewed("2010-03-15").NextOn);
        Assert.Equal("Last reviewed on 15 June 2010: confirmed unchanged, 46 days late. The next review is due by 30 April 2011.", Reviewed("2010-06-15").Reason);

        static ReviewVerdict Reviewed(string on) => new DutyRecord { Documents = Yearly, Events = $"- {{ on: {on}, what: review, document: constitution, outcome: confirmed-unchanged }}" }.Review("2010-12-01");
    }

    [Fact]
    public void R24_What_is_recorded_for_a_later_day_is_not_known_yet() => Assert.Null(
        new DutyRecord { Documents = Yearly, Events = "- { on: 2010-04-20, what: review, document: constitution, outcome: replaced }" }.Review("2010-04-19").LastOn);

    [Fact]
    public void R25_Of_a_yearly_review_and_one_in_18_months_the_earliest_governs_and_the_conflict_is_told()
    {
        ReviewVerdict verdict = new DutyRecord { Documents = Both }.Review("2010-01-15");

        Assert.Equal((DutyCodes.ReviewConflict, new DateOnly(2010, 4, 30)), (verdict.Code, verdict.NextOn));
        Assert.Equal([(12, new DateOnly(2010, 4, 30), "constitution, #rule"), (18, new DateOnly(2010, 10, 30), "another document")], verdict.Cycles.Select(c => (c.EveryMonths, c.DueOn, c.Source)));
        Assert.Equal("2 cycles are stated: every year (constitution, #rule), due by 30 April 2010 and every 18 months (another document), due by 30 October 2010. The earliest governs. To mend it, state one cycle in all of them.", verdict.Conflict);
    }

    [Fact]
    public void R25_After_the_first_review_each_cycle_goes_on_by_itself()
    {
        ReviewVerdict verdict = new DutyRecord { Documents = Both, Events = "- { on: 2010-04-20, what: review, document: constitution, outcome: confirmed-unchanged }" }.Review("2010-05-15");

        Assert.Equal([new DateOnly(2011, 4, 30), new DateOnly(2012, 4, 30)], verdict.Cycles.Select(c => c.DueOn));
    }

    [Fact]
    public void R25_Two_places_that_state_the_same_cycle_do_not_conflict() =>
        Assert.Null(new DutyRecord { Documents = Yearly + "    - { everyMonths: 12, from: 2009-04-30 }\n" }.Review("2010-01-15").Conflict);

    [Theory]
    [InlineData("atLeast: 1, each: quarter", "2 5 8 11", DutyVerdictKind.Compliant)]
    [InlineData("atLeast: 1, each: quarter", "2 4 5 11", DutyVerdictKind.NotCompliant)]
    [InlineData("atLeast: 1, each: month", "1 2 3 4 5 6 7 8 9 10 11 12", DutyVerdictKind.Compliant)]
    [InlineData("atLeast: 1, each: month", "1 2 3 4 5 6 7 9 10 11 12", DutyVerdictKind.NotCompliant)]
    [InlineData("atLeast: 4, each: year", "1 2 3 4", DutyVerdictKind.Compliant)]
    [InlineData("atLeast: 4, each: year", "1 2 3", DutyVerdictKind.NotCompliant)]
    [InlineData("atMost: 2, each: year", "3 9", DutyVerdictKind.Compliant)]
    [InlineData("atMost: 2, each: year", "3 6 9", DutyVerdictKind.NotCompliant)]
    public void R26_Meetings_are_counted_against_a_least_and_a_most(string count, string months, DutyVerdictKind expected)
    {
        string meetings = string.Concat(months.Split(' ').Select(m => $"- {{ on: 2009-{int.Parse(m, CultureInfo.InvariantCulture):00}-10 }}\n"));
        string now = string.Concat(Enumerable.Range(1, 4).Select(d => $"- {{ on: 2010-01-0{d} }}\n"));

        Assert.Equal(expected, new DutyRecord { Must = $"- {{ id: meetings, count: {{ {count} }} }}", Meetings = meetings + (count.StartsWith("atMost", StringComparison.Ordinal) ? "" : now) }.Only("2010-01-15").Kind);
    }

    [Fact]
    public void R26_More_than_the_most_is_told_before_the_year_ends() => Assert.Equal(
        DutyVerdictKind.NotCompliant, new DutyRecord { Must = "- { id: events, count: { atMost: 2, each: year } }", Meetings = "- { on: 2010-01-02 }\n- { on: 2010-01-05 }\n- { on: 2010-01-09 }" }.Only("2010-01-15").Kind);

    [Fact]
    public void R26_A_body_of_which_the_record_holds_no_meeting_cannot_be_judged() =>
        Assert.Equal((DutyVerdictKind.Indeterminate, "The record holds no meetings of this body."), (new DutyRecord { Must = "- { id: meetings, count: { each: quarter } }" }.Only("2010-01-15") is var v ? v.Kind : default, v.Reason));

    [Fact]
    public void R26_A_meeting_that_was_cancelled_or_had_no_quorum_is_not_counted() => Assert.Equal(
        "Meetings: 1 in 2009; at least 2 are stated. 2010 so far: 0 meetings.",
        new DutyRecord { Must = "- { id: meetings, count: { atLeast: 2, each: year } }", Meetings = "- { on: 2009-02-10, outcome: cancelled }\n- { on: 2009-06-10, outcome: inquorate }\n- { on: 2009-06-24, adjournedFrom: 2009-06-10 }" }.Only("2010-01-15").Reason);

    [Fact]
    public void R27_A_report_at_least_once_a_year_is_overdue_a_year_after_the_last()
    {
        var record = new DutyRecord { Must = "- { id: report, every: { event: annual-report, months: 12, fromLast: true } }", Events = "- { on: 2009-02-16, what: annual-report, body: board }" };

        Assert.Equal((DutyVerdictKind.Due, new DateOnly(2010, 2, 16)), (record.Only("2010-02-16").Kind, record.Only("2010-02-16").NextOn));
        Assert.Equal("Last done on 16 February 2009. It was due by 16 February 2010 and is 1 day overdue.", record.Only("2010-02-17").Reason);
    }

    [Theory]
    [InlineData("inWriting: true, verbally: true", DutyVerdictKind.Compliant, "Notice was given as stated; no period is.")]
    [InlineData("inWriting: true", DutyVerdictKind.NotCompliant, "Notice was not given by word of mouth.")]
    [InlineData("verbally: true", DutyVerdictKind.NotCompliant, "Notice was not given in writing.")]
    public void R28_Withdrawal_needs_written_and_verbal_notice_and_no_period(string given, DutyVerdictKind expected, string reason)
    {
        DutyVerdict verdict = new DutyRecord { Must = "- { id: withdrawal, leaving: { event: withdrawal, inWriting: true, verbally: true } }", Events = $"- {{ on: 2009-06-01, what: withdrawal, body: board, organisation: o1, {given} }}" }.Only("2010-01-15");

        Assert.Equal((expected, reason), (verdict.Kind, verdict.Reason));
    }

    [Theory]
    [InlineData("every: { event: progress-report, months: 24 }", true)]
    [InlineData("every: { event: progress-report, months: 6 }", false)]
    [InlineData("agenda: { daysBefore: 5 }", true)]
    [InlineData("agenda: { daysBefore: 7 }", false)]
    [InlineData("minutes: { daysAfter: 30 }", true)]
    [InlineData("attendance: { atLeast: 1/2 }", true)]
    [InlineData("attendance: { atLeast: 6/8 }", false)]
    [InlineData("count: { atLeast: 3, each: year }", true)]
    public void R30_Terms_of_a_constituent_body_that_ask_for_less_than_the_core_are_found_and_referred(string own, bool conflicts)
    {
        DutyVerdict verdict = Assert.Single(Constituent($"- body: theme\n  document: constitution\n  must:\n    - {{ id: own, {own} }}").Ask("2010-01-15"), v => v.Code == DutyCodes.CoreTerms);

        Assert.Equal(conflicts ? DutyVerdictKind.Due : DutyVerdictKind.Compliant, verdict.Kind);
        if (conflicts) Assert.EndsWith("It is to be referred to The Board.", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void R30_A_conflict_that_was_referred_waits_for_the_board() => Assert.EndsWith(
        "It was referred to The Board on 1 December 2009 and is to be considered there.",
        Assert.Single((Constituent("- body: theme\n  must:\n    - { id: own, minutes: { daysAfter: 30 } }") with { Events = "- { on: 2009-12-01, what: conflict-referred, body: theme }" }).Ask("2010-01-15"), v => v.Code == DutyCodes.CoreTerms).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void R30_A_majority_other_than_the_cores_is_a_conflict()
    {
        DutyRecord record = Constituent("") with
        {
            Rules = "- { body: core, quorum: [2], decisions: [{ type: ordinary, preset: simple-majority, tie: not-carried }] }\n- { body: theme, quorum: [2], decisions: [{ type: ordinary, preset: two-thirds-present-and-voting }] }",
        };

        Assert.Contains("decide ‘ordinary’ by", Assert.Single(record.Ask("2010-01-15"), v => v is { Code: var code, Kind: DutyVerdictKind.Due } && code == DutyCodes.CoreTerms).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void R32_A_disputed_interest_goes_to_the_chair_together_with_the_head_of_legal()
    {
        const string must = "- { id: disputes, followUp: { after: [interest-disputed], then: interest-settled, by: [chair, head-of-legal] } }";
        const string disputed = "- { on: 2009-06-01, what: interest-disputed, subject: Land at the station }\n";

        Assert.Equal(DutyVerdictKind.Due, new DutyRecord { Must = must, Events = disputed }.Only("2010-01-15").Kind);
        Assert.Equal(DutyVerdictKind.Due, new DutyRecord { Must = must, Events = disputed + "- { on: 2009-06-20, what: interest-settled, subject: Another matter, by: [chair, head-of-legal] }" }.Only("2010-01-15").Kind);
        Assert.Equal(DutyVerdictKind.Compliant, new DutyRecord { Must = must, Events = disputed + "- { on: 2009-06-20, what: interest-settled, subject: Land at the station, by: [head-of-legal, chair] }" }.Only("2010-01-15").Kind);
        Assert.EndsWith("Head of legal had no part in it.", new DutyRecord { Must = must, Events = disputed + "- { on: 2009-06-20, what: interest-settled, subject: Land at the station, by: [chair] }" }.Only("2010-01-15").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void R33_Each_listed_organisation_signs_the_version_that_the_document_has()
    {
        Assert.Equal("0 of 3 organisations have signed version 5. Missing: Organisation 1, Organisation 2 and Organisation 3.", Assert.Single(Signed("")).Reason);
        Assert.Equal(DutyVerdictKind.Compliant, Assert.Single(Signed(Signature("o1") + Signature("o2") + Signature("o3"))).Kind);
    }

    [Theory]
    [InlineData("o1", "4", "2009-06-01", "It is on version 4; the document is at version 5.")]
    [InlineData("o1", "5", "2009-04-01", "It is dated before the version, which is of 2 April 2009.")]
    [InlineData("council", "5", "2009-06-01", "The organisation is not among those that sign the document.")]
    public void R33_A_signature_on_another_version_before_its_day_or_for_another_organisation_counts_for_nothing(string organisation, string version, string on, string reason)
    {
        IReadOnlyList<DutyVerdict> verdicts = Signed(Signature(organisation, version, on));

        Assert.Equal((DutyVerdictKind.NotCompliant, reason), (verdicts[0].Kind, verdicts[0].Reason));
        Assert.StartsWith("0 of 3 organisations", verdicts[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void R33_An_organisation_signs_once() =>
        Assert.Contains(Signed(Signature("o1") + Signature("o1", on: "2009-06-02")), v => v.Reason == "The organisation has signed already: it signs once.");

    [Fact]
    public void A_duty_that_is_not_stated_where_it_says_is_judged_and_warned_of()
    {
        var asked = AskReviews.On(new DutyRecord { Must = "- { id: report, every: { event: annual-report, months: 12 }, statedIn: rul }" }.Record(), new DateOnly(2010, 1, 15));

        Assert.Single(asked.Value!.Duties);
        Assert.Equal((DutyCodes.StatedIn, Severity.Warning, "Write ‘rule’."), (Assert.Single(asked.Findings) is var finding ? finding.Code : default, finding.Severity, finding.Suggestion));
    }

    private static IReadOnlyList<DutyVerdict> Signed(string events) => new DutyRecord
    {
        Must = "- { id: signatures, signatures: { document: agreement } }",
        Documents = "- id: agreement\n  kind: agreement\n  reference: A-1\n  title: Agreement\n  owner: deputy\n  startsAt: { version: \"5\", on: 2009-04-02, status: issued, change: Agreed. }\n  prose: [prose/constitution.md]\n  signatories: [o1, o2, o3]\n",
        Events = events,
    }.Ask("2010-01-15");

    private static string Signature(string organisation, string version = "5", string on = "2009-06-01") => $"- {{ on: {on}, what: signature, document: agreement, version: \"{version}\", organisation: {organisation} }}\n";

    private static DutyRecord Constituent(string duties) => new()
    {
        Bodies = "- id: core\n  name: The core\n  kind: thematic-partnership\n  seats: [{ id: c1, title: C 1, filledBy: organisation, organisation: o1 }, { id: c2, title: C 2, filledBy: organisation, organisation: o2 }]\n- id: theme\n  name: A theme\n  kind: thematic-partnership\n  seats: [{ id: t1, title: T 1, filledBy: organisation, organisation: o1 }, { id: t2, title: T 2, filledBy: organisation, organisation: o2 }]\n",
        Must = "- { id: core-terms, coreTerms: { core: core, of: [theme], referTo: board } }",
        Duties = """
            - body: core
              document: constitution
              must:
                - { id: report, every: { event: progress-report, months: 12 } }
                - { id: agendas, agenda: { daysBefore: 7 } }
                - { id: minutes, minutes: { daysAfter: 14 } }
                - { id: attendance, attendance: { atLeast: 3/4 } }
                - { id: meetings, count: { atLeast: 4, each: year } }

            """ + duties,
    };
}
