using System.Globalization;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Duties.Cycles;

namespace DocPipeline.Governance.Duties;

/// <summary>Duties in the words in which a verdict quotes them.</summary>
internal static class DutyWords
{
    /// <summary>The duty and where it stands: “at least three quarters of the meetings of each calendar year (constitution, #attendance)”.</summary>
    internal static string Of(BodyDuties group, Duty duty)
    {
        string place = (group.Document, duty.StatedIn) switch
        {
            ({ } document, { } anchor) => $" ({document}, #{anchor})",
            ({ } document, null) => $" ({document})",
            _ => "",
        };
        return (duty.Words ?? Made(duty)) + place;
    }

    /// <summary>“1 meeting”, “6 meetings”.</summary>
    internal static string Number(long count, string of) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? of : Plural(of))}");

    /// <summary>“a, b and c”.</summary>
    internal static string List(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    internal static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    internal static string Months(int months) => months switch
    {
        12 => "every year",
        _ when months % 12 == 0 => $"every {(months / 12).ToString(CultureInfo.InvariantCulture)} years",
        1 => "every month",
        _ => $"every {months.ToString(CultureInfo.InvariantCulture)} months",
    };

    private static string Plural(string word) => word.EndsWith('y') && word[^2] is not ('a' or 'e' or 'o') ? word[..^1] + "ies" : word.EndsWith('s') ? word : word + "s";

    private static string Made(Duty duty) => duty switch
    {
        { Attendance: { } a } => $"members attend at least {a.AtLeast.Of.Words} of the meetings of each calendar year",
        { Absences: { } a } => $"no member misses {Number(a.InARow, "meeting")} in a row",
        { Count: { } c } => Made(c),
        { Every: { } e } => $"{e.Event.Words} {(e.FromLast ? "at least once " : "")}{Months(e.Months)}{(e.NextIn is { } next ? $", next in {Month(next.Month)} {next.Year.ToString(CultureInfo.InvariantCulture)}" : "")}",
        { Agenda: { } a } => $"the agenda goes out at least {Number(a.DaysBefore, "day")} before the meeting{(a.AgreedByChair ? ", agreed by the chair" : "")}",
        { Minutes: { } m } => $"the minutes go out within {Number(m.DaysAfter, "day")} of the meeting{(m.OrByEmergencyMeeting ? ", or by an emergency meeting that comes sooner" : "")}",
        { Leaving: { } l } => $"{l.Event.Words} on {(l.Months is { } months ? Number(months, "month") + "’s notice" : "notice of no stated length")}{(l.InWriting, l.Verbally) switch { (true, true) => ", in writing and by word of mouth", (true, false) => ", in writing", (false, true) => ", by word of mouth", _ => "" }}",
        { Cessation: { } c } => $"membership ends at once on {List([.. c.Events.Select(e => e.Words)])}",
        { FollowUp: { } f } => $"{f.Then.Words} after {List([.. f.After.Select(e => e.Words)])}{Within(f)}{(f.By.Count > 0 ? " by " + List([.. f.By.Select(b => b.Replace('-', ' '))]) : "")}",
        { Before: { } b } => $"before {b.Event.Words}: {List([.. b.Needs.Select(n => n.Words), .. b.Form is { } form ? [$"the form ‘{form}’ filled in"] : Array.Empty<string>()])}",
        { Size: { } s } => (s.AtLeast, s.AtMost) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} members, both included"),
            ({ } least, null) => $"at least {Number(least, "member")}",
            (null, { } most) => $"at most {Number(most, "member")}",
            _ => "members from where they are stated to come",
        },
        { Signatures: { } s } => $"each organisation that ‘{s.Document}’ lists signs and dates it",
        { CoreTerms: { } c } => $"the terms of constituent bodies do not conflict with those of ‘{c.Core}’",
        _ => duty.Id.Value,
    };

    private static string Within(FollowUpDuty follow) => (follow.WithinDays, follow.WithinMonths) switch
    {
        ({ } days, _) => $" within {Number(days, "day")}",
        (_, { } months) => $" within {Number(months, "month")}",
        _ => "",
    };

    private static string Made(CountDuty count)
    {
        string what = count.Event is null ? "meeting" : "time";
        string numbers = (count.Event is { } name ? name.Words + " " : "") + (count.AtLeast, count.AtMost) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {Number(most, what)}"),
            (null, { } most) => $"at most {Number(most, what)}",
            (var least, null) => $"at least {Number(least ?? 1, what)}",
        };
        string each = count.Each switch
        {
            CountPeriod.Year => "each calendar year",
            CountPeriod.HalfYear => "each half-year",
            CountPeriod.Quarter => "each quarter",
            CountPeriod.BiMonthly => "“bi-monthly”",
            CountPeriod.TwoMonths => "every two months",
            _ => "each month",
        };
        string months = count.InMonths.Count > 0 ? $", in {List([.. count.InMonths.Select(Month)])}" : "";
        return $"{numbers} {each}{months}{(count.MonthsAfterQuarter is { } after ? $", {Number(after, "month")} after the end of a quarter" : "")}";
    }
}
