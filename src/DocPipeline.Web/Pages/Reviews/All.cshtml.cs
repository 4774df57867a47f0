using DocPipeline.Findings;
using DocPipeline.Governance.Duties;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Pages.Partnerships;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Reviews;

/// <summary>What is late or due in every partnership that whoever looks may see, by the partnerships' names.</summary>
[ForSignedIn]
public sealed class AllModel : FormPage
{
    private const int OnePage = 25;

    /// <summary>How many of a partnership are shown; the rest stands on its own page.</summary>
    public int Most => 5;

    /// <summary>The part of the list, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The partnerships of this part.</summary>
    public IReadOnlyList<ReviewsOfPartnership> Partnerships { get; private set; } = [];

    /// <summary>The other parts.</summary>
    public PageLinks Pages { get; private set; } = new(1, 1, "");

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        Outcome<FoundPartnerships> found = await Services.GetRequiredService<ListPartnerships>().SearchAsync(Caller.Sees, words: null, (Number - 1) * OnePage, OnePage, Today, cancellationToken);
        if (found.IsRefused) return Refused(found.Findings);
        List<ReviewsOfPartnership> shown = [];
        foreach (ListedPartnership each in found.Value.Rows)
        {
            if (await Services.GetRequiredService<RecordShelf>().FindAsync(new PartnershipId(each.Id), cancellationToken) is not { } record || record.ReviewsOn(Today).Value is not { } asked) continue;
            shown.Add(new ReviewsOfPartnership(each.Id, each.Name, [.. ReviewRow.Of(asked, record.Places, Today).Where(row => row.Kind is not (DutyVerdictKind.NotDue or DutyVerdictKind.Compliant))]));
        }

        Partnerships = shown;
        Pages = new PageLinks(Number, (found.Value.Count + OnePage - 1) / OnePage, "/reviews?");
        return Page();
    }
}

/// <summary>What is late or due in a partnership.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">What is late or due, the gravest first.</param>
public sealed record ReviewsOfPartnership(string Id, string Name, IReadOnlyList<ReviewRow> Rows);
