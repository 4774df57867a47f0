using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Pages.Partnerships;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Reviews;

/// <summary>What a partnership has to review and do, with the reasons, and the way into a calendar.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin, What = "calendar address made")]
public sealed class IndexModel : PartnershipPage
{
    /// <summary>All of it, the gravest first.</summary>
    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];

    /// <summary>Reviews of documents, and duties of bodies.</summary>
    public IEnumerable<(string Head, IReadOnlyList<ReviewRow> Rows)> Groups =>
        ((string, IReadOnlyList<ReviewRow>)[])[("Reviews of documents", [.. Rows.Where(row => row.Document is not null)]), ("Duties of bodies", [.. Rows.Where(row => row.Document is null)])] is var groups ? groups.Where(group => group.Item2.Count > 0) : [];

    /// <summary>The address that was made for the calendar of whoever looks.</summary>
    public string? Calendar { get; private set; }

    /// <summary>Whether whoever looks has an address already.</summary>
    public bool HasCalendar { get; private set; }

    /// <summary>Whether whoever looks may change the record.</summary>
    public bool MayEdit => May(Role.Manager);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ?? Page();

    /// <summary>Makes an address for a calendar. It is shown in the answer and nowhere else.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } refused) return refused;
        string secret = await CalendarLinks.MakeAsync(Services.GetRequiredService<OpenedArchive>().Store, Id, Caller.Name, cancellationToken);
        Calendar = $"{Services.GetRequiredService<PublicAddress>().Origin ?? $"{Request.Scheme}://{Request.Host}"}/calendar/{secret}.ics";
        return Page();
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        HasCalendar = await CalendarLinks.HasAsync(Services.GetRequiredService<OpenedArchive>().Store, Id, Caller.Name, cancellationToken);
        Outcome<ReviewsOnDay> asked = record.ReviewsOn(Today);
        if (asked.IsRefused) return Refused(asked.Findings);
        Rows = ReviewRow.Of(asked.Value, record.Places, Today);
        return null;
    }
}
