namespace DocPipeline.Partnerships.Rules.Notices;

/// <summary>In what a period of notice counts.</summary>
public enum NoticeUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days that are neither Saturday, Sunday nor a bank holiday in England and Wales.</summary>
    WorkingDays,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Months to the corresponding date, or the last day of a month that has none.</summary>
    Months,
}
