using DocPipeline.Findings;
using DocPipeline.Pipeline.Shelves;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Partnerships;

/// <summary>All partnerships that whoever looks may see, by name.</summary>
[ForSignedIn]
public sealed class IndexModel : FormPage
{
    private const int OnePage = 25;

    /// <summary>What the names have in them.</summary>
    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    /// <summary>The part of the list, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The partnerships of this part.</summary>
    public IReadOnlyList<ListedPartnership> Rows { get; private set; } = [];

    /// <summary>Which of them these are, in words.</summary>
    public string Range { get; private set; } = "";

    /// <summary>The other parts.</summary>
    public PageLinks Pages { get; private set; } = new(1, 1, "");

    /// <summary>Whether whoever looks may start one.</summary>
    public bool MayStart => Caller.HasEverywhere(Role.Manager);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Find = string.IsNullOrWhiteSpace(Find) ? null : Find.Trim();
        Number = Math.Clamp(Number, 1, 10_000);
        Outcome<FoundPartnerships> found = await Services.GetRequiredService<ListPartnerships>().SearchAsync(Caller.Sees, Find, (Number - 1) * OnePage, OnePage, Today, cancellationToken);
        if (found.IsRefused) return Refused(found.Findings);
        Rows = found.Value.Rows;
        int first = ((Number - 1) * OnePage) + 1;
        Range = found.Value.Count <= OnePage ? found.Value.Count == 1 ? "1 partnership" : $"{found.Value.Count} partnerships" : $"{first} to {first + Rows.Count - 1} of {found.Value.Count} partnerships";
        Pages = new PageLinks(Number, (found.Value.Count + OnePage - 1) / OnePage, Find is null ? "/partnerships?" : $"/partnerships?find={Uri.EscapeDataString(Find)}&");
        return Page();
    }
}
