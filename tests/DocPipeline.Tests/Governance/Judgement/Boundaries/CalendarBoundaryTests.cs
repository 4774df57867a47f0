using System.Globalization;
using DocPipeline.Governance.Calendar;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules.Notices;

namespace DocPipeline.Tests.Governance.Judgement.Boundaries;

/// <summary>Notice at its very edge: days are civil dates, whatever clocks do.</summary>
public sealed class CalendarBoundaryTests
{
    [Theory]
    [InlineData("ordinary", "2009-03-03", VerdictKind.Carried)]
    [InlineData("ordinary", "2009-03-04", VerdictKind.Void)]
    [InlineData("clear", "2009-03-02", VerdictKind.Carried)]
    [InlineData("clear", "2009-03-03", VerdictKind.Void)]
    public void Exactly_twenty_one_days_and_exactly_twenty_one_clear_days(string counting, string sent, VerdictKind kind) =>
        Assert.Equal(kind, Judged($"length: 21, counting: {counting}", sent, "2009-03-24").Kind);

    [Fact]
    public void A_notice_that_is_too_short_says_by_how_much_and_what_would_have_been_in_time()
    {
        Verdict verdict = Judged("length: 21, counting: clear", "2009-03-03", "2009-03-24");

        Assert.Equal("Void. The notice was sent on 3 March 2009 for 24 March 2009. With 21 clear days the meeting could be on 25 March 2009 at the earliest: it was one day too soon.", verdict.Headline);
        Assert.Equal(["With the same notice a meeting on 25 March 2009 or later; for 24 March 2009, notice by 2 March 2009."], verdict.WouldChange);
    }

    [Theory]
    [InlineData("2008-02-08", "2008-02-29", VerdictKind.Carried)]
    [InlineData("2008-02-09", "2008-02-29", VerdictKind.Void)]
    [InlineData("2008-02-09", "2008-03-01", VerdictKind.Carried)]
    [InlineData("2009-02-09", "2009-03-01", VerdictKind.Void)]
    [InlineData("2009-02-08", "2009-03-01", VerdictKind.Carried)]
    public void The_29th_of_February_is_a_day_like_any_other(string sent, string held, VerdictKind kind) => Assert.Equal(kind, Judged("length: 21, counting: ordinary", sent, held).Kind);

    [Theory]

    // Clocks went forward on 29 March 2009 and back on 25 October 2009: the days are 23 and 25 hours long, and are days.
    [InlineData("2009-03-28", "2009-03-30", 2)]
    [InlineData("2009-03-29", "2009-03-30", 1)]
    [InlineData("2009-10-24", "2009-10-26", 2)]
    [InlineData("2009-10-25", "2009-10-26", 1)]
    [InlineData("2009-03-16", "2009-04-06", 21)]
    [InlineData("2009-10-12", "2009-11-02", 21)]
    public void A_change_of_the_clocks_makes_no_day_longer_or_shorter(string sent, string held, int days)
    {
        Assert.Equal(VerdictKind.Carried, Judged($"length: {days}, counting: ordinary", sent, held).Kind);
        Assert.Equal(VerdictKind.Void, Judged($"length: {days}, counting: clear", sent, held).Kind);
        Assert.Equal(VerdictKind.Void, Judged($"length: {days + 1}, counting: ordinary", sent, held).Kind);
    }

    [Theory]
    [InlineData("2009-01-31", 1, "2009-02-28")]
    [InlineData("2008-01-31", 1, "2008-02-29")]
    [InlineData("2009-01-28", 1, "2009-02-28")]
    [InlineData("2009-03-31", 1, "2009-04-30")]
    [InlineData("2008-02-29", 12, "2009-02-28")]
    [InlineData("2009-11-30", 3, "2010-02-28")]
    public void A_month_ends_on_the_corresponding_date_or_with_the_month(string sent, int months, string first)
    {
        DateOnly earliest = Day(first);

        Assert.Equal(VerdictKind.Carried, Judged($"length: {months}, unit: months", sent, first).Kind);
        Assert.Equal(VerdictKind.Void, Judged($"length: {months}, unit: months", sent, earliest.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Kind);
    }

    [Theory]

    // Good Friday was 10 April 2009 and Easter Monday the 13th.
    [InlineData("2009-04-08", "2009-04-15", 3)]
    [InlineData("2009-12-23", "2009-12-30", 3)]
    [InlineData("2009-05-01", "2009-05-05", 1)]
    public void Working_days_leave_out_week_ends_and_bank_holidays(string sent, string held, int days)
    {
        Assert.Equal(VerdictKind.Carried, Judged($"length: {days}, unit: working-days, counting: ordinary", sent, held).Kind);
        Assert.Equal(VerdictKind.Void, Judged($"length: {days + 1}, unit: working-days, counting: ordinary", sent, held).Kind);
    }

    [Fact]
    public void A_notice_that_counts_from_service_counts_from_the_day_on_which_it_arrived()
    {
        Assert.Equal(VerdictKind.Void, Judged("length: 7, counting: ordinary, from: served", "2009-03-10", "2009-03-24", served: "2009-03-18").Kind);
        Assert.Equal(VerdictKind.Carried, Judged("length: 7, counting: ordinary, from: served", "2009-03-10", "2009-03-24", served: "2009-03-17").Kind);
    }

    [Fact]
    public void An_urgent_meeting_needs_the_shorter_notice_and_no_other_does()
    {
        Assert.Equal(VerdictKind.Carried, Judged("length: 7, urgentLength: 1, counting: ordinary", "2009-03-23", "2009-03-24", isUrgent: true).Kind);
        Assert.Equal(VerdictKind.Void, Judged("length: 7, urgentLength: 1, counting: ordinary", "2009-03-23", "2009-03-24").Kind);
    }

    [Theory]
    [InlineData(NoticeUnit.Days)]
    [InlineData(NoticeUnit.WorkingDays)]
    [InlineData(NoticeUnit.Weeks)]
    [InlineData(NoticeUnit.Months)]
    public void A_meeting_at_the_end_of_the_calendar_ends_no_program(NoticeUnit unit)
    {
        Assert.Equal(DateOnly.MaxValue, NoticePeriod.EarliestMeeting(DateOnly.MaxValue, 400, unit, NoticeCounting.Clear));
        Assert.Equal(DateOnly.MinValue, NoticePeriod.LatestNotice(DateOnly.MinValue.AddDays(3), 400, unit, NoticeCounting.Clear));
    }

    [Theory]
    [InlineData(NoticeUnit.Days)]
    [InlineData(NoticeUnit.WorkingDays)]
    [InlineData(NoticeUnit.Weeks)]
    [InlineData(NoticeUnit.Months)]
    public void The_latest_notice_is_in_time_and_a_day_later_is_not(NoticeUnit unit)
    {
        for (DateOnly meeting = new(2007, 12, 1); meeting < new DateOnly(2009, 4, 1); meeting = meeting.AddDays(1))
        {
            DateOnly latest = NoticePeriod.LatestNotice(meeting, 1, unit, NoticeCounting.Ordinary);

            Assert.True(NoticePeriod.EarliestMeeting(latest, 1, unit, NoticeCounting.Ordinary) <= meeting);
            Assert.True(latest.AddDays(1) >= meeting || NoticePeriod.EarliestMeeting(latest.AddDays(1), 1, unit, NoticeCounting.Ordinary) > meeting);
        }
    }

    private static Verdict Judged(string notice, string sent, string held, string? served = null, bool isUrgent = false) => Board.Of(12, $$"""
        quorum: [1/3 of members]
        decisions:
          - { type: dissolution, preset: two-thirds-present-and-voting, notice: { {{notice}} } }
        """).Vote(12, 0, type: "dissolution", with: d => d with
    {
        Notice = new NoticeGiven { SentOn = Day(sent), ServedOn = served is null ? null : Day(served) },
        Meeting = new Meeting { On = Day(held), Urgent = isUrgent },
    });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
