using System.Globalization;
using DocPipeline.Partnerships.Rules.Notices;

namespace DocPipeline.Governance.Calendar;

/// <summary>Counts periods of notice in civil dates, never in hours: clocks change, days do not.</summary>
internal static class NoticePeriod
{
    // 400 months before the end of the calendar, and a month to spare.
    private const int LastYear = 9964;

    /// <summary>The first day on which a meeting may be held after a notice.</summary>
    /// <param name="given">The day of the notice, which never counts.</param>
    /// <param name="length">How long.</param>
    /// <param name="unit">In what.</param>
    /// <param name="counting">Whether the day of the meeting counts.</param>
    internal static DateOnly EarliestMeeting(DateOnly given, int length, NoticeUnit unit, NoticeCounting counting)
    {
        // Nobody meets in the last years that the calendar can hold; a slip of the keyboard must not end the program.
        if (given.Year > LastYear) return DateOnly.MaxValue;
        DateOnly last = unit switch
        {
            NoticeUnit.Days => given.AddDays(length),
            NoticeUnit.Weeks => given.AddDays(7 * length),

            // The corresponding date; a month that has none ends on its last day.
            NoticeUnit.Months => given.AddMonths(length),
            _ => WorkingDaysAfter(given, length),
        };
        return counting == NoticeCounting.Ordinary ? last : last.AddDays(1);
    }

    /// <summary>The last day on which notice of a meeting may be given.</summary>
    internal static DateOnly LatestNotice(DateOnly meeting, int length, NoticeUnit unit, NoticeCounting counting)
    {
        DateOnly day = meeting;
        do
        {
            if (day == DateOnly.MinValue) return day;
            day = day.AddDays(-1);
        }
        while (EarliestMeeting(day, length, unit, counting) > meeting);
        return day;
    }

    /// <summary>“21 clear days”, “1 week”, “one month”.</summary>
    internal static string Words(int length, NoticeUnit unit, NoticeCounting? counting)
    {
        string clear = counting == NoticeCounting.Clear ? "clear " : "";
        string of = unit switch
        {
            NoticeUnit.Days => "day",
            NoticeUnit.WorkingDays => "working day",
            NoticeUnit.Weeks => "week",
            _ => "month",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{length} {clear}{of}{(length == 1 ? "" : "s")}");
    }

    private static DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count--;
        }

        return day;
    }

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Contains(day);
}
