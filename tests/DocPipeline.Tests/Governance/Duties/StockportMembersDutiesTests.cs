using DocPipeline.Governance.Duties;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Tests.Governance.Duties;

/// <summary>The duties of members that Stockport's constitution states (S1:142-151).</summary>
public sealed class StockportMembersDutiesTests
{
    private const string Attendance = "- { id: attendance, attendance: { atLeast: 3/4 }, consequence: power }";
    private const string Absences = "- { id: absences, absences: { inARow: 3 }, consequence: power }";
    private const string Vacancies = """
        - { id: membership-review, every: { event: membership-review, months: 36, nextIn: 2011-03, fromLast: true } }
        - { id: cessation, cessation: { events: [change-of-employer, move-away, loss-of-post] }, consequence: automatic }
        - { id: vacancies, followUp: { after: [change-of-employer, move-away, loss-of-post, expulsion], then: appointment, byNominator: true } }
        """;

    private const string Resignation = "- { id: resignation, leaving: { event: resignation, months: 1, inWriting: true, organisationToo: true } }";

    [Theory]
    [InlineData(6, 5, DutyVerdictKind.Compliant)]
    [InlineData(6, 4, DutyVerdictKind.PowerArises)]
    [InlineData(8, 6, DutyVerdictKind.Compliant)]
    [InlineData(8, 5, DutyVerdictKind.PowerArises)]
    public void R09_Three_quarters_of_six_meetings_are_five_and_of_eight_are_six(int held, int attended, DutyVerdictKind expected)
    {
        var record = new DutyRecord { Must = Attendance, Meetings = string.Join('\n', Enumerable.Range(1, held).Select(m => $"- {{ on: 2009-{m:00}-10, absent: [{(m > attended ? "s1, " : "")}s3] }}")) };

        DutyVerdictKind kind = record.Ask("2010-01-15").FirstOrDefault(v => v.Subject == "Seat 1")?.Kind ?? DutyVerdictKind.Compliant;

        Assert.Equal(expected, kind);
    }

    [Fact]
    public void R09_The_reason_says_the_sum_in_whole_numbers() => Assert.Equal(
        "4 of 6 meetings attended in 2009; three quarters of 6 is more than 4, so 5 were needed.",
        new DutyRecord { Must = Attendance, Meetings = string.Join('\n', Enumerable.Range(1, 6).Select(m => $"- {{ on: 2009-{m:00}-10, absent: [{(m > 4 ? "s1, " : "")}s3] }}")) }.About("Seat 1", "2010-01-15").Reason);

    [Fact]
    public void R09_A_substitute_makes_it_turn_on_whether_the_member_or_the_organisation_is_counted()
    {
        DutyVerdict verdict = Substituted("deputy").About("Seat 1", "2010-01-15");

        Assert.Equal(DutyVerdictKind.Indeterminate, verdict.Kind);
        Assert.Equal([DutyVerdictKind.PowerArises, DutyVerdictKind.Compliant, DutyVerdictKind.Compliant], verdict.Readings.Select(r => r.Kind));
    }

    [Fact]
    public void R09_A_substitute_who_is_not_registered_counts_for_nobody() =>
        Assert.Equal(DutyVerdictKind.PowerArises, Substituted("stranger").About("Seat 1", "2010-01-15").Kind);

    [Fact]
    public void R09_Where_the_document_says_whose_attendance_counts_it_is_told() => Assert.DoesNotContain(
        (Substituted("deputy") with { Must = "- { id: attendance, attendance: { atLeast: 3/4, per: organisation } }" }).Ask("2010-01-15"), v => v.Subject == "Seat 1");

    [Fact]
    public void R09_Seats_of_one_organisation_attend_for_one_another()
    {
        var record = new DutyRecord
        {
            Must = "- { id: attendance, attendance: { atLeast: 3/4, per: organisation } }",
            FurtherSeats = "- { id: second, title: Second seat, filledBy: organisation, organisation: o1 }",
            Meetings = "- { on: 2009-02-10, absent: [s1] }\n- { on: 2009-06-10, absent: [second] }",
        };

        Assert.Equal(DutyVerdictKind.Compliant, record.Only("2010-01-15").Kind);
    }

    [Fact]
    public void R09_A_year_that_has_not_ended_is_not_judged() =>
        Assert.Equal(DutyVerdictKind.NotDue, new DutyRecord { Must = Attendance, Meetings = "- { on: 2008-05-10, absent: [s1] }" }.Only("2008-12-31").Kind);

    [Fact]
    public void R09_Cancelled_and_inquorate_meetings_are_none_of_those_held()
    {
        var record = new DutyRecord { Must = Attendance, Meetings = "- { on: 2009-02-10, absent: [s3] }\n- { on: 2009-04-10, outcome: cancelled }\n- { on: 2009-06-10, outcome: inquorate, absent: [s1, s2] }" };

        Assert.DoesNotContain(record.Ask("2010-01-15"), v => v.Subject is "Seat 1" or "Seat 2");
    }

    [Fact]
    public void R10_Three_meetings_missed_in_a_row_over_the_end_of_the_year_give_a_power_and_never_a_disqualification()
    {
        DutyVerdict verdict = new DutyRecord { Must = Absences, Meetings = "- { on: 2009-11-10, absent: [s1] }\n- { on: 2009-12-15, absent: [s1] }\n- { on: 2010-01-12, absent: [s1] }" }.About("Seat 1", "2010-01-15");

        Assert.Equal(DutyVerdictKind.PowerArises, verdict.Kind);
        Assert.Equal("3 meetings missed in a row: 10 November 2009, 15 December 2009 and 12 January 2010. The body may disqualify the member, having considered the circumstances; it does not follow by itself.", verdict.Reason);
    }

    [Fact]
    public void R10_A_meeting_attended_in_between_breaks_the_run() => Assert.Equal(
        DutyVerdictKind.Compliant,
        new DutyRecord { Must = Absences, Meetings = "- { on: 2009-09-10, absent: [s1] }\n- { on: 2009-10-10, absent: [s1] }\n- { on: 2009-11-10, absent: [s2] }\n- { on: 2009-12-15, absent: [s1] }" }.Only("2010-01-15").Kind);

    [Fact]
    public void R10_A_cancelled_meeting_neither_adds_to_the_run_nor_breaks_it()
    {
        const string meetings = "- { on: 2009-09-10, absent: [s1] }\n- { on: 2009-10-10, outcome: cancelled }\n- { on: 2009-11-10, absent: [s1] }";

        Assert.Equal(DutyVerdictKind.Compliant, new DutyRecord { Must = Absences, Meetings = meetings }.Only("2010-01-15").Kind);
        Assert.Equal(DutyVerdictKind.PowerArises, new DutyRecord { Must = Absences, Meetings = meetings + "\n- { on: 2009-12-15, absent: [s1] }" }.About("Seat 1", "2010-01-15").Kind);
    }

    [Fact]
    public void R10_A_meeting_without_a_quorum_and_a_substitute_are_questions_that_the_rule_leaves_open()
    {
        DutyVerdict inquorate = new DutyRecord { Must = Absences, Meetings = "- { on: 2009-09-10, absent: [s1] }\n- { on: 2009-10-10, outcome: inquorate, absent: [s1, s2] }\n- { on: 2009-11-10, absent: [s1] }" }.About("Seat 1", "2010-01-15");
        DutyVerdict substituted = new DutyRecord { Must = Absences, Meetings = "- { on: 2009-09-10, absent: [s1] }\n- { on: 2009-10-10, attendance: [{ seat: s1, substitute: deputy }, { seat: s2 }, { seat: s3 }] }\n- { on: 2009-11-10, absent: [s1] }" }.About("Seat 1", "2010-01-15");

        Assert.All([inquorate, substituted], v => Assert.Equal(DutyVerdictKind.Indeterminate, v.Kind));
        Assert.All([inquorate, substituted], v => Assert.Equal(2, v.Readings.Count));
    }

    [Fact]
    public void R10_A_board_that_considered_the_circumstances_has_used_its_power() => Assert.Equal(
        DutyVerdictKind.Compliant,
        new DutyRecord
        {
            Must = Absences,
            Meetings = "- { on: 2009-10-10, absent: [s1] }\n- { on: 2009-11-10, absent: [s1] }\n- { on: 2009-12-15, absent: [s1] }",
            Events = "- { on: 2010-01-10, what: circumstances-considered, body: board, seat: s1 }",
        }.Only("2010-01-15").Kind);

    [Fact]
    public void R11_The_nominating_organisation_appoints_and_the_new_member_stays_until_the_review()
    {
        const string left = "- { on: 2009-09-01, what: change-of-employer, body: board, seat: s1 }\n";

        Assert.Equal((DutyVerdictKind.Due, "Appointment by Organisation 1 is to follow. No period is stated, so as soon as can be."), Vacancy(left));
        Assert.Equal((DutyVerdictKind.Compliant, "Appointment followed on 1 October 2009. Whoever was appointed stays until the next review, due by 31 March 2011."), Vacancy(left + "- { on: 2009-10-01, what: appointment, body: board, seat: s1, by: [o1] }"));
        Assert.Equal((DutyVerdictKind.NotCompliant, "Appointment followed on 1 October 2009. It was made by o2, and the seat is for Organisation 1 to fill."), Vacancy(left + "- { on: 2009-10-01, what: appointment, body: board, seat: s1, by: [o2] }"));

        static (DutyVerdictKind, string) Vacancy(string events)
        {
            DutyVerdict verdict = Assert.Single(new DutyRecord { Must = Vacancies, Events = events }.Ask("2010-01-15"), v => v.Code == DutyCodes.FollowUp);
            return (verdict.Kind, verdict.Reason);
        }
    }

    [Fact]
    public void R11_Elections_follow_a_review_within_one_year()
    {
        var record = new DutyRecord { Must = "- { id: elections, followUp: { after: [membership-review], then: elections-held, withinMonths: 12 } }", Events = "- { on: 2011-03-15, what: membership-review, body: board, outcome: amended }" };

        Assert.Equal((DutyVerdictKind.NotDue, new DateOnly(2012, 3, 15)), (record.Only("2011-06-01").Kind, record.Only("2011-06-01").NextOn));
        Assert.Equal(DutyVerdictKind.Due, record.Only("2012-03-15").Kind);
        Assert.Equal(DutyVerdictKind.Overdue, record.Only("2012-03-16").Kind);
    }

    [Theory]
    [InlineData("2009-05-04", "4 June 2009")]
    [InlineData("2009-01-31", "28 February 2009")]
    [InlineData("2012-01-31", "29 February 2012")]
    [InlineData("2009-08-31", "30 September 2009")]
    public void R12_A_months_notice_ends_on_the_corresponding_date_or_the_last_of_a_shorter_month(string given, string end)
    {
        var record = new DutyRecord { Must = Resignation, Events = $"- {{ on: {given}, what: resignation, body: board, seat: s1, inWriting: true }}" };

        Assert.StartsWith($"In post up to and including {end}:", record.Only(given).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void R12_Notice_that_is_too_short_or_not_in_writing_is_none()
    {
        Assert.Equal(
            "The notice names 3 June 2009 as the last day; 1 month from 4 May 2009 ends on 4 June 2009.",
            new DutyRecord { Must = Resignation, Events = "- { on: 2009-05-04, what: resignation, body: board, seat: s1, inWriting: true, effectiveOn: 2009-06-03 }" }.Only("2009-12-01").Reason);
        Assert.Equal("Notice was not given in writing.", new DutyRecord { Must = Resignation, Events = "- { on: 2009-05-04, what: resignation, body: board, seat: s1, verbally: true }" }.Only("2009-12-01").Reason);
    }

    [Fact]
    public void R12_An_organisation_that_leaves_and_is_to_appoint_another_is_told_with_both_readings()
    {
        DutyVerdict verdict = new DutyRecord
        {
            Must = Resignation + "\n- { id: vacancies, followUp: { after: [resignation], then: appointment, byNominator: true } }",
            Events = "- { on: 2009-05-04, what: resignation, body: board, seat: s1, inWriting: true }",
        }.About("the organisation", "2009-12-01");

        Assert.Equal((DutyVerdictKind.Indeterminate, 2), (verdict.Kind, verdict.Readings.Count));
    }

    [Fact]
    public void R13_A_membership_that_ends_by_itself_lowers_members_in_post_and_the_quorum_from_that_day()
    {
        var record = new DutyRecord
        {
            Seats = 19,
            Must = Vacancies,
            Rules = "- { body: board, quorum: [1/3 of members], decisions: [{ type: ordinary, preset: simple-majority, tie: not-carried }] }",
            Events = "- { on: 2009-09-01, what: loss-of-post, body: board, seat: s1 }",
        };

        Assert.Equal("The membership ended by itself on 1 September 2009. Members in post: 18, and 19 the day before. The quorum of one third is 6, and was 7.", Assert.Single(record.Ask("2010-01-15"), v => v.Code == DutyCodes.Cessation).Reason);
        Assert.Equal((18, 19), (MembersOn(record, new DateOnly(2009, 9, 1)), MembersOn(record, new DateOnly(2009, 8, 31))));
        Assert.Equal(19, MembersOn(record with { Events = record.Events + "\n- { on: 2009-10-01, what: appointment, body: board, seat: s1, by: [o1] }" }, new DateOnly(2009, 10, 1)));
    }

    [Fact]
    public void R13_After_a_resignation_the_seat_is_vacant_from_the_day_after_the_notice_ended()
    {
        var record = new DutyRecord { Must = Resignation, Events = "- { on: 2009-01-31, what: resignation, body: board, seat: s1, inWriting: true }" };

        Assert.Equal((3, 2), (MembersOn(record, new DateOnly(2009, 2, 28)), MembersOn(record, new DateOnly(2009, 3, 1))));
    }

    private static int MembersOn(DutyRecord record, DateOnly day) => JudgeDecisions.Ahead(record.Record(), new BodyId("board"), DecisionType.Ordinary, day).Value!.Members;

    private static DutyRecord Substituted(string substitute) => new()
    {
        Must = Attendance,
        Meetings = string.Join('\n', Enumerable.Range(1, 4).Select(m => m < 3 ? $"- {{ on: 2009-0{m}-10, absent: [s3] }}" : $"- {{ on: 2009-0{m}-10, attendance: [{{ seat: s1, substitute: {substitute} }}, {{ seat: s2 }}] }}")),
    };
}
