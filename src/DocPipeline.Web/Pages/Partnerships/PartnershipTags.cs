using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;
using DocPipeline.Pipeline.Shelves;

namespace DocPipeline.Web.Pages.Partnerships;

/// <summary>The words that say how things of a partnership stand.</summary>
internal static class PartnershipTags
{
    // After a year nobody counts days; the day by which it was due stands beside it.
    private const int LongAgo = 365;

    internal static Tag Of(DocumentState state) => state switch
    {
        DocumentState.Issued => new Tag("info", "Issued"),
        DocumentState.OutForSignature => new Tag("wait", "Out for signature"),
        DocumentState.Waiting => new Tag("wait", "Waiting"),
        DocumentState.InForce => new Tag("ok", "In force"),
        DocumentState.Ended => new Tag("grey", "No longer in force"),
        DocumentState.Agreed => new Tag("ok", "Agreed"),
        _ => new Tag("grey", "Draft"),
    };

    internal static Tag Of(ReviewVerdict review, DateOnly today) => review.Kind switch
    {
        DutyVerdictKind.Overdue => new Tag("bad", review.OverdueByDays == 1 ? "1 day late" : review.OverdueByDays <= LongAgo ? $"{review.OverdueByDays} days late" : "Overdue"),
        DutyVerdictKind.Due => new Tag("wait", DueIn(review.NextOn.DayNumber - today.DayNumber)),
        DutyVerdictKind.Indeterminate => new Tag("info", "Cannot tell"),
        _ => new Tag("grey", "Not due yet"),
    };

    internal static Tag Of(DutyVerdict duty, DateOnly today) => duty.Kind switch
    {
        DutyVerdictKind.Overdue => new Tag("bad", "Overdue"),
        DutyVerdictKind.PowerArises => new Tag("bad", "The body may act"),
        DutyVerdictKind.NotCompliant => new Tag("bad", "Not kept"),
        DutyVerdictKind.Indeterminate => new Tag("info", "Cannot tell"),
        DutyVerdictKind.Due => new Tag("wait", duty.NextOn is { } next ? DueIn(next.DayNumber - today.DayNumber) : "Due"),
        DutyVerdictKind.NotDue => new Tag("grey", "Not due yet"),
        _ => new Tag("ok", "Kept"),
    };

    private static string DueIn(int days) => days switch { < 0 => "Due", 0 => "Due today", 1 => "Due tomorrow", _ => $"Due in {days} days" };
}
