using DocPipeline.Governance.Duties;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Partnerships;

/// <summary>A partnership: its documents, bodies, reviews and rounds, and where each stands.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class ShowModel : PartnershipPage
{
    private const int Soon = 90;
    private const int MostReviews = 6;

    /// <summary>What there is.</summary>
    public PartnershipOverview? Overview { get; private set; }

    /// <summary>The area and what the partnership is in law.</summary>
    public string? Lede { get; private set; }

    /// <summary>What is to be reviewed and done in the next 90 days, or is late: the gravest first, and not more than a few.</summary>
    public IReadOnlyList<ReviewRow> Reviews { get; private set; } = [];

    /// <summary>How many there are of these, shown or not.</summary>
    public int ReviewCount { get; private set; }

    /// <summary>Whether whoever looks may change the record.</summary>
    public bool MayEdit => May(Role.Manager);

    /// <summary>Whether a document may be generated, and can be.</summary>
    public bool MayGenerate => MayEdit && Overview is { Documents.Count: > 0 };

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Overview = await Services.GetRequiredService<ShowPartnership>().OnAsync(Id, Today, cancellationToken);
        if (Overview is null || await RecordAsync(cancellationToken) is null) return NoRecord();
        Crumbs = [("Partnerships", "/partnerships")];
        if (Overview.Record.Read.Value?.Partnership is { } own) Lede = own.LegalStatus is { } status ? $"{own.Area}. {char.ToUpperInvariant(status[0])}{status[1..]}" : own.Area;
        if (Overview.Record.ReviewsOn(Today).Value is { } asked)
        {
            ReviewRow[] rows = [.. ReviewRow.Of(asked, Overview.Record.Places, Today).Where(row => row.Kind is not (DutyVerdictKind.NotDue or DutyVerdictKind.Compliant) || (row.On is { } on && on >= Today && on <= Today.AddDays(Soon)))];
            (Reviews, ReviewCount) = ([.. rows.Take(MostReviews)], rows.Length);
        }

        return Page();
    }

    /// <summary>For whom a round waits: two of them by name.</summary>
    public static string WaitingFor(RoundStatus round)
    {
        ArgumentNullException.ThrowIfNull(round);
        SlotStatus[] waiting = [.. round.Slots.Where(slot => slot.State != SlotState.Verified)];
        return waiting.Length == 0 ? "Nobody" : string.Join(", ", waiting.Take(2).Select(slot => slot.Name)) + (waiting.Length > 2 ? $" and {waiting.Length - 2} more" : "");
    }
}
