using System.Globalization;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>A review cycle with its dates. Months are civil: the corresponding day, or the last day of a month that has none.</summary>
/// <param name="Months">Its length.</param>
/// <param name="Last">The day from which it counts.</param>
/// <param name="Where">Where it is stated.</param>
internal sealed record ReviewCycle(int Months, DateOnly Last, string Where)
{
    // Long enough to hear those who signed, and never before the cycle starts.
    private const int MonthsOfWarning = 3;

    /// <summary>The day by which the review is due.</summary>
    internal DateOnly Next => Last.AddMonths(Months);

    /// <summary>The day on which the review should start.</summary>
    internal DateOnly WarnFrom => Next.AddMonths(-MonthsOfWarning) is var day && day > Last ? day : Last;

    /// <summary>“every 18 months”, “every year”, “every 3 years”.</summary>
    internal string Words => Months switch
    {
        1 => "every month",
        12 => "every year",
        _ when Months % 12 == 0 => string.Create(CultureInfo.InvariantCulture, $"every {Months / 12} years"),
        _ => string.Create(CultureInfo.InvariantCulture, $"every {Months} months"),
    };

    /// <summary>The cycles of a document, the one that governs first: where they conflict, the earliest does.</summary>
    internal static IReadOnlyList<ReviewCycle> Of(Document document, ClausePlaces places) =>
        [.. document.Reviews.Select(r => new ReviewCycle(r.EveryMonths, r.From, r.StatedIn is null ? "Not in the document itself" : places.NumberOf(r.StatedIn))).OrderBy(c => c.Next)];

    /// <summary>Where the review stands on a day: “29 days overdue”.</summary>
    internal string Standing(DateOnly on)
    {
        int days = on.DayNumber - Next.DayNumber;
        return days switch
        {
            > 0 => $"{Days(days)} overdue",
            0 => "due today",
            _ when on >= WarnFrom => $"due in {Days(-days)}",
            _ => $"not due for {Days(-days)}",
        };
    }

    private static string Days(int count) => count == 1 ? "one day" : string.Create(CultureInfo.InvariantCulture, $"{count} days");
}
