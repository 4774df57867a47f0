using System.Globalization;

namespace DocPipeline.Archive.Retention;

/// <summary>
/// How long an object is kept. It stands in the facts of the entry that was filed under it, so that the archive alone answers later,
/// whatever a record or a program says by then.
/// </summary>
/// <param name="Class">The name of the class, such as <c>simple-contract</c>.</param>
/// <param name="Years">For how many years; absent for good.</param>
/// <param name="From">From when they are counted.</param>
internal sealed record RetentionTerm(string Class, int? Years, RetentionStart From)
{
    /// <summary>The most years that a term has: who needs more keeps a thing for good.</summary>
    internal const int MostYears = 200;

    private const string ClassFact = "Retention";
    private const string YearsFact = "Retention-Years";
    private const string FromFact = "Retention-From";
    private const string Permanent = "permanent";
    private const string EndOfForce = "end-of-force";
    private const string Issue = "issue";

    /// <summary>The facts that state it.</summary>
    internal IReadOnlyList<(string Name, string? Value)> ToFacts() =>
        [(ClassFact, Class), (YearsFact, Years?.ToString(CultureInfo.InvariantCulture) ?? Permanent), (FromFact, From == RetentionStart.Issue ? Issue : EndOfForce)];

    /// <summary>The term that facts state; nothing when they state none, or none that can be read.</summary>
    internal static RetentionTerm? In(IReadOnlyDictionary<string, string> facts)
    {
        if (!facts.TryGetValue(ClassFact, out string? name) || !facts.TryGetValue(YearsFact, out string? years) || !facts.TryGetValue(FromFact, out string? from)) return null;
        RetentionStart? start = from switch { EndOfForce => RetentionStart.EndOfForce, Issue => RetentionStart.Issue, _ => null };
        if (start is null) return null;
        if (years == Permanent) return new RetentionTerm(name, null, start.Value);
        return int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MostYears && number.ToString(CultureInfo.InvariantCulture) == years
            ? new RetentionTerm(name, number, start.Value)
            : null;
    }

    /// <summary>The last day on which an object is kept whose time began on a day; nothing where it is kept for good.</summary>
    internal DateOnly? LastDay(DateOnly start) => Years is { } years ? start.Year + years > DateOnly.MaxValue.Year ? DateOnly.MaxValue : start.AddYears(years) : null;

    /// <summary>It in words: <c>simple-contract: 6 years from the end of force</c>.</summary>
    public override string ToString() =>
        Years is not { } years ? $"{Class}: for good"
        : string.Create(CultureInfo.InvariantCulture, $"{Class}: {years} {(years == 1 ? "year" : "years")} from {(From == RetentionStart.Issue ? "the day it was filed last" : "the end of force")}");
}
