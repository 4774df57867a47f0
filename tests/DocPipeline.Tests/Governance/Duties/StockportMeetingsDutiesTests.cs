using System.Globalization;
using DocPipeline.Governance.Duties;

namespace DocPipeline.Tests.Governance.Duties;

/// <summary>The duties about meetings and reviews that Stockport's documents state (S1:128, 168-179; S2:143-150).</summary>
public sealed class StockportMeetingsDutiesTests
{
    private const string Agendas = "- { id: agendas, agenda: { daysBefore: 7, agreedByChair: true } }";
    private const string Minutes = "- { id: minutes, minutes: { daysAfter: 14, orByEmergencyMeeting: true } }";
    private const string Review = "- { id: membership-review, every: { event: membership-review, months: 36, nextIn: 2011-03, fromLast: true } }";

    [Fact]
    public void R16_A_review_due_in_a_month_is_due_until_its_last_day()
    {
        var record = new DutyRecord { Must = Review };

        Assert.Equal((DutyVerdictKind.NotDue, new DateOnly(2011, 3, 31)), (record.Only("2011-01-29").Kind, record.Only("2011-01-29").NextOn));
        Assert.Equal(DutyVerdictKind.Due, record.Only("2011-01-30").Kind);
        Assert.Equal(DutyVerdictKind.Due, record.Only("2011-03-31").Kind);
        Assert.Equal("None is recorded since 18 March 2008. It was due by 31 March 2011 and is 1 day overdue.", record.Only("2011-04-01").Reason);
    }

    [Fact]
    public void R16_At_least_once_in_three_years_counts_from_the_last_one_so_that_early_is_fine() => Assert.Equal(
        (DutyVerdictKind.NotDue, new DateOnly(2013, 6, 10)),
        (new DutyRecord { Must = Review, Events = "- { on: 2010-06-10, what: membership-review, body: board, outcome: confirmed-unchanged }" }.Only("2011-04-01") is var verdict ? verdict.Kind : default, verdict.NextOn));

    [Theory]
    [InlineData("2009-09-15", DutyVerdictKind.Compliant)]
    [InlineData("2009-09-16", DutyVerdictKind.NotCompliant)]
    public void R17_An_agenda_goes_out_at_least_seven_days_before(string sent, DutyVerdictKind expected) =>
        Assert.Equal(expected, new DutyRecord { Must = Agendas, Meetings = $"- {{ on: 2009-09-22, agendaSentOn: {sent}, agendaAgreedByChair: true }}" }.Only("2010-01-15").Kind);

    [Fact]
    public void R17_Seven_days_over_the_change_of_clocks_are_seven_days() => // The clocks of 29 March 2009 went forward.
        Assert.Equal(DutyVerdictKind.Compliant, new DutyRecord { Must = Agendas, Meetings = "- { on: 2009-03-31, agendaSentOn: 2009-03-24, agendaAgreedByChair: true }" }.Only("2010-01-15").Kind);

    [Fact]
    public void R17_An_agenda_that_the_chair_did_not_agree_is_not_kept_and_silence_cannot_be_told()
    {
        Assert.Equal(DutyVerdictKind.NotCompliant, new DutyRecord { Must = Agendas, Meetings = "- { on: 2009-09-22, agendaSentOn: 2009-09-01, agendaAgreedByChair: false }" }.Only("2010-01-15").Kind);
        Assert.Equal(DutyVerdictKind.Indeterminate, new DutyRecord { Must = Agendas, Meetings = "- { on: 2009-09-22, agendaSentOn: 2009-09-01 }" }.Only("2010-01-15").Kind);
    }

    [Fact]
    public void R17_Whether_an_emergency_meeting_needs_the_week_is_not_said()
    {
        DutyVerdict verdict = new DutyRecord { Must = Agendas, Meetings = "- { on: 2009-09-22, emergency: true, agendaSentOn: 2009-09-20, agendaAgreedByChair: true }" }.Only("2010-01-15");

        Assert.Equal((DutyVerdictKind.Indeterminate, 2), (verdict.Kind, verdict.Readings.Count));
    }

    [Fact]
    public void R17_The_agenda_of_a_meeting_to_come_is_due_and_then_overdue()
    {
        var record = new DutyRecord { Must = Agendas, Meetings = "- { on: 2010-03-23 }" };

        Assert.Equal([DutyVerdictKind.NotDue, DutyVerdictKind.Due, DutyVerdictKind.Overdue], new[] { "2010-03-01", "2010-03-16", "2010-03-17" }.Select(day => record.Only(day).Kind));
    }

    [Theory]
    [InlineData("2009-10-06", DutyVerdictKind.Compliant)]
    [InlineData("2009-10-07", DutyVerdictKind.NotCompliant)]
    public void R18_Minutes_go_out_within_fourteen_days(string sent, DutyVerdictKind expected) =>
        Assert.Equal(expected, new DutyRecord { Must = Minutes, Meetings = $"- {{ on: 2009-09-22, minutesSentOn: {sent} }}" }.Only("2010-01-15").Kind);

    [Theory]
    [InlineData("2009-10-01", DutyVerdictKind.Compliant)]
    [InlineData("2009-10-02", DutyVerdictKind.NotCompliant)]
    public void R18_An_emergency_meeting_makes_them_due_sooner(string sent, DutyVerdictKind expected)
    {
        IReadOnlyList<DutyVerdict> verdicts = new DutyRecord { Must = Minutes, Meetings = $"- {{ on: 2009-09-22, minutesSentOn: {sent} }}\n- {{ on: 2009-10-01, emergency: true, minutesSentOn: 2009-10-02 }}" }.Ask("2010-01-15");

        Assert.Equal(expected, verdicts[0].Kind);
    }

    [Fact]
    public void R18_A_cancelled_emergency_meeting_changes_nothing() => Assert.Equal(
        DutyVerdictKind.Compliant,
        new DutyRecord { Must = Minutes, Meetings = "- { on: 2009-09-22, minutesSentOn: 2009-10-06 }\n- { on: 2009-10-01, emergency: true, outcome: cancelled }" }.Only("2010-01-15").Kind);

    [Fact]
    public void R18_Minutes_that_have_not_gone_out_are_due_and_then_overdue()
    {
        var record = new DutyRecord { Must = Minutes, Meetings = "- { on: 2009-09-22 }" };

        Assert.Equal([DutyVerdictKind.Due, DutyVerdictKind.Overdue], new[] { "2009-10-06", "2009-10-07" }.Select(day => record.Only(day).Kind));
        Assert.Equal("No minutes have gone out; 14 days end on 6 October 2009. That is 1 day overdue.", record.Only("2009-10-07").Reason);
    }

    [Fact]
    public void R19_A_calendar_that_was_not_agreed_in_December_is_not_made_up_for_in_January()
    {
        const string calendar = "- { id: calendar, count: { event: calendar-agreed, each: year, inMonths: [12] } }";

        Assert.Equal(DutyVerdictKind.NotCompliant, new DutyRecord { Must = calendar, Events = "- { on: 2010-01-04, what: calendar-agreed, body: board }" }.Only("2010-01-15").Kind);
        Assert.Equal(DutyVerdictKind.NotDue, new DutyRecord { Must = calendar, Events = "- { on: 2009-12-31, what: calendar-agreed, body: board }" }.Only("2010-01-15").Kind);
        Assert.Equal(DutyVerdictKind.Due, new DutyRecord { Must = calendar, Events = "- { on: 2008-12-02, what: calendar-agreed, body: board }" }.Only("2009-11-15").Kind);
    }

    [Fact]
    public void R19_Bi_monthly_is_every_two_months_to_one_reader_and_twice_a_month_to_another()
    {
        DutyVerdict verdict = new DutyRecord { Must = "- { id: meetings, count: { each: bi-monthly } }", Meetings = Monthly(2009, 1, 3, 5, 7, 9, 11) + Monthly(2010, 1) }.Only("2010-01-31");

        Assert.Equal(DutyVerdictKind.Indeterminate, verdict.Kind);
        Assert.Equal(["as every two months", "as twice a month"], verdict.Readings.Select(r => r.Words));
        Assert.Equal(DutyVerdictKind.Compliant, verdict.Readings[0].Kind);
    }

    [Fact]
    public void R19_A_body_that_met_in_neither_way_needs_no_reading() =>
        Assert.Equal(DutyVerdictKind.NotCompliant, new DutyRecord { Must = "- { id: meetings, count: { each: bi-monthly } }", Meetings = Monthly(2009, 1, 11) }.Only("2010-01-31").Kind);

    [Fact]
    public void R19_A_meeting_that_stands_in_a_decision_too_is_counted_once()
    {
        var record = new DutyRecord
        {
            Must = "- { id: meetings, count: { atLeast: 2, each: year } }",
            Rules = "- { body: board, quorum: [1/3 of members], decisions: [{ type: ordinary, preset: simple-majority, tie: not-carried }] }",
            Meetings = "- { on: 2009-03-24 }",
            Files = { ["decisions/one.yaml"] = "body: board\ntype: ordinary\ntitle: One\nmeeting: { on: 2009-03-24 }\nballots: [{ seat: s1, vote: for }]\n" },
        };

        Assert.StartsWith("Meetings: 1 in 2009;", record.Only("2010-01-15").Reason, StringComparison.Ordinal);
        record.Files["decisions/two.yaml"] = record.Files["decisions/one.yaml"].Replace("2009-03-24", "2009-06-24", StringComparison.Ordinal);
        Assert.DoesNotContain("2009", record.Only("2010-01-15").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void R23_Months_that_are_listed_and_contradict_the_stated_rule_give_both_readings()
    {
        const string must = "- { id: meetings, count: { each: quarter, inMonths: [2, 5, 8, 11], monthsAfterQuarter: 1 } }";

        DutyVerdict verdict = new DutyRecord { Must = must, Meetings = Monthly(2009, 2, 5, 8, 11) + Monthly(2010, 2) }.Only("2010-02-28");

        Assert.Equal(DutyVerdictKind.Indeterminate, verdict.Kind);
        Assert.Equal(["by the months that are listed, February, May, August and November", "by the end of the quarter and 1 month, January, April, July and October"], verdict.Readings.Select(r => r.Words));
        Assert.Equal([DutyVerdictKind.Compliant, DutyVerdictKind.NotCompliant], verdict.Readings.Select(r => r.Kind));
    }

    [Fact]
    public void R23_Months_that_agree_with_the_rule_are_one_reading() => Assert.Equal(
        DutyVerdictKind.Compliant,
        new DutyRecord { Must = "- { id: meetings, count: { each: quarter, inMonths: [1, 4, 7, 10], monthsAfterQuarter: 1 } }", Meetings = Monthly(2009, 1, 4, 7, 10) + Monthly(2010, 1) }.Only("2010-02-28").Kind);

    [Fact]
    public void R23_Quarterly_reports_are_counted_both_ways()
    {
        var record = new DutyRecord
        {
            Must = "- { id: up, count: { event: report-up, each: quarter } }\n- { id: down, count: { event: report-down, each: quarter } }",
            Events = "- { on: 2009-02-01, what: report-up }\n- { on: 2009-05-01, what: report-up }\n- { on: 2009-08-01, what: report-up }\n- { on: 2009-11-01, what: report-up }\n- { on: 2009-02-01, what: report-down }",
        };

        Assert.Equal([DutyVerdictKind.NotCompliant, DutyVerdictKind.Due], record.Ask("2010-02-15").Select(v => v.Kind));
        Assert.Equal("Report down: 0 in April to June 2009, 0 in July to September 2009 and 0 in October to December 2009; at least 1 is stated for each period. January to March 2010 so far: 0 times.", record.Ask("2010-02-15")[0].Reason);
    }

    private static string Monthly(int year, params int[] months) => string.Concat(months.Select(m => string.Create(CultureInfo.InvariantCulture, $"- {{ on: {year}-{m:00}-10 }}\n")));
}
