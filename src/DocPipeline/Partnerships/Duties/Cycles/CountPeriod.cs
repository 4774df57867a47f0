namespace DocPipeline.Partnerships.Duties.Cycles;

/// <summary>The periods in which something is counted, from the first of January on.</summary>
public enum CountPeriod
{
    /// <summary>Each calendar year.</summary>
    Year,

    /// <summary>January to June, July to December.</summary>
    HalfYear,

    /// <summary>January to March, and so on.</summary>
    Quarter,

    /// <summary>As the document says it: every two months to one reader, twice a month to another.</summary>
    BiMonthly,

    /// <summary>January and February, and so on.</summary>
    TwoMonths,

    /// <summary>Each calendar month.</summary>
    Month,
}
