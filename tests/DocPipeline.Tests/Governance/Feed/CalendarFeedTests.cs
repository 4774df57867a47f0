using System.Text;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Tests.Governance.Duties;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace DocPipeline.Tests.Governance.Feed;

/// <summary>The calendar feed, read by a library of others (Ical.Net) and looked at octet by octet.</summary>
public sealed class CalendarFeedTests
{
    private static readonly DutyRecord Record = new()
    {
        Must = "- { id: membership-review, words: \"A review; of seats, structure\\\\processes — at least once in three years, as the constitution of the Board has it\", every: { event: membership-review, months: 36, nextIn: 2011-03, fromLast: true } }",
        Documents = "  reviews:\n    - { everyMonths: 12, from: 2009-04-30, statedIn: rule }\n    - { everyMonths: 18, from: 2009-04-30 }\n",
    };

    [Fact]
    public void Another_reader_finds_whole_days_with_an_end_that_is_not_included()
    {
        CalendarEvent review = Event(Feed(Record, "2010-01-15"), "review.constitution@");

        Assert.False(review.IsAllDay is false);
        Assert.Equal((new DateOnly(2010, 4, 30), new DateOnly(2010, 5, 1)), (review.Start!.Date, review.End!.Date));
        Assert.Equal(("Review due: Constitution", 0, "CONFIRMED"), (review.Summary, review.Sequence, review.Status));
    }

    [Fact]
    public void Another_reader_finds_the_words_as_they_were() => Assert.Equal(
        "A review; of seats, structure\\processes — at least once in three years, as the constitution of the Board has it (constitution)",
        Event(Feed(Record, "2010-01-15"), "duty.board.membership-review@").Description);

    [Fact]
    public void The_year_of_attendance_is_one_entry_that_names_nobody()
    {
        string feed = Feed(new DutyRecord { Must = "- { id: attendance, attendance: { atLeast: 3/4 } }", Meetings = "- { on: 2009-02-10, absent: [s1, s2] }" }, "2010-01-15");

        Assert.Equal(("Attendance: The Board", new DateOnly(2010, 12, 31)), (Assert.Single(Ical.Net.Calendar.Load(feed)!.Events) is var only ? only.Summary : null, only.Start!.Date));
    }

    [Fact]
    public void Lines_end_in_CRLF_and_have_at_most_75_octets()
    {
        string feed = Feed(Record, "2010-01-15");

        Assert.DoesNotContain('\n', feed.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.EndsWith("END:VCALENDAR\r\n", feed, StringComparison.Ordinal);
        Assert.All(feed.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("\r\n ", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_record_after_the_same_feed_gives_the_same_bytes_on_every_later_day()
    {
        string first = Feed(Record, "2010-01-15");

        Assert.Equal(first, Feed(Record, "2010-01-15"));
        Assert.Equal(first, Feed(Record, "2010-01-20", first));
    }

    [Fact]
    public void A_review_that_was_held_moves_its_entry_and_raises_the_number_of_changes()
    {
        string first = Feed(Record, "2010-01-15");
        DutyRecord reviewed = Record with { Events = "- { on: 2010-04-20, what: review, document: constitution, outcome: amended }" };

        string second = Feed(reviewed, "2010-05-01", first);

        CalendarEvent before = Event(first, "review.constitution@"), after = Event(second, "review.constitution@");
        Assert.Equal((before.Uid, 1, new DateOnly(2011, 4, 30)), (after.Uid, after.Sequence, after.Start!.Date));
        Assert.Equal(new DateOnly(2010, 5, 1), ((CalDateTime)after.DtStamp!).Date);
        Assert.Equal(0, Event(second, "duty.board.membership-review@").Sequence);
        Assert.Equal(second, Feed(reviewed, "2010-05-02", second));
    }

    [Fact]
    public void An_entry_that_is_no_longer_there_is_cancelled_and_dropped_when_its_day_has_passed()
    {
        string first = Feed(Record, "2010-01-15");
        DutyRecord without = Record with { Must = "" };

        string second = Feed(without, "2010-01-16", first);

        CalendarEvent cancelled = Event(second, "duty.board.membership-review@");
        Assert.Equal(("CANCELLED", 1), (cancelled.Status, cancelled.Sequence));
        Assert.Equal(second, Feed(without, "2010-01-17", second));
        Assert.DoesNotContain("membership-review", Feed(without, "2011-04-01", second), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_comes_back_goes_on_from_where_it_was()
    {
        string cancelled = Feed(Record with { Must = "" }, "2010-01-16", Feed(Record, "2010-01-15"));

        CalendarEvent again = Event(Feed(Record, "2010-01-17", cancelled), "duty.board.membership-review@");

        Assert.Equal(("CONFIRMED", 2), (again.Status, again.Sequence));
    }

    [Theory]
    [InlineData("")]
    [InlineData("BEGIN:VCALENDAR\r\nPRODID:-//Another//EN\r\nEND:VCALENDAR\r\n")]
    [InlineData("Minutes of the meeting")]
    public void A_file_that_holds_something_else_is_not_written_over(string content)
    {
        var feed = AskReviews.Feed(Record.Record(), new DateOnly(2010, 1, 15), null, Encoding.UTF8.GetBytes(content));

        Assert.Equal(AskReviews.NotAFeed, Assert.Single(feed.Findings).Code);
    }

    private static string Feed(DutyRecord record, string on, string? before = null)
    {
        var feed = AskReviews.Feed(record.Record(), DateOnly.ParseExact(on, "yyyy-MM-dd", null), null, before is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(before));
        Assert.False(feed.IsRefused, string.Join('\n', feed.Findings));
        return feed.Value;
    }

    private static CalendarEvent Event(string feed, string uid) => Assert.Single(Ical.Net.Calendar.Load(feed)!.Events, e => e.Uid!.StartsWith(uid, StringComparison.Ordinal));
}
