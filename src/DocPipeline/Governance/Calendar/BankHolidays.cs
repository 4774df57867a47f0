namespace DocPipeline.Governance.Calendar;

/// <summary>
/// The bank holidays of England and Wales: those of the Banking and Financial Dealings Act 1971, Schedule 1, with New Year's Day and the May
/// Day holiday by proclamation, their substitutes, and the single days that were proclaimed or moved since 1995.
/// </summary>
internal static class BankHolidays
{
    // Royal proclamations: days added, and Mondays in May that were moved.
    private static readonly HashSet<DateOnly> Added =
    [
        new(1995, 5, 8), new(1999, 12, 31), new(2002, 6, 3), new(2002, 6, 4), new(2011, 4, 29), new(2012, 6, 4), new(2012, 6, 5), new(2020, 5, 8),
        new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8),
    ];

    private static readonly HashSet<DateOnly> Moved = [new(1995, 5, 1), new(2002, 5, 27), new(2012, 5, 28), new(2020, 5, 4), new(2022, 5, 30)];

    /// <summary>Whether a day is a bank holiday.</summary>
    internal static bool Contains(DateOnly day)
    {
        if (Added.Contains(day)) return true;
        if (Moved.Contains(day)) return false;
        DateOnly easter = EasterSunday(day.Year);
        return day == easter.AddDays(-2) || day == easter.AddDays(1)
            || day == NewYear(day.Year)
            || (day.DayOfWeek == DayOfWeek.Monday && day.Month == 5 && (day.Day <= 7 || day.Day > 24))
            || (day.DayOfWeek == DayOfWeek.Monday && day.Month == 8 && day.Day > 24)
            || IsChristmas(day);
    }

    /// <summary>Easter Sunday of a year of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).</summary>
    internal static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    // On a weekend the Monday after takes its place.
    private static DateOnly NewYear(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return first.DayOfWeek switch
        {
            DayOfWeek.Saturday => first.AddDays(2),
            DayOfWeek.Sunday => first.AddDays(1),
            _ => first,
        };
    }

    // The two days of Christmas, moved to the next weekdays that are free.
    private static bool IsChristmas(DateOnly day)
    {
        if (day.Month != 12 || day.Day is < 25 or > 28) return false;
        return new DateOnly(day.Year, 12, 25).DayOfWeek switch
        {
            DayOfWeek.Friday => day.Day is 25 or 28,
            DayOfWeek.Saturday => day.Day is 27 or 28,
            DayOfWeek.Sunday => day.Day is 26 or 27,
            _ => day.Day is 25 or 26,
        };
    }
}
