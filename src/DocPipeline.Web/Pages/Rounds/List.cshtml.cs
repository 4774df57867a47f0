using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Status;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>The rounds of a partnership, those that are open first.</summary>
[ForRoles(Role.Manager, Role.Legal, Role.Auditor, Role.Admin)]
public sealed class ListModel : PartnershipPage
{
    private const int Most = 25;

    /// <summary>Which part of the list it is, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Part { get; set; } = 1;

    /// <summary>The rounds of this part.</summary>
    public IReadOnlyList<RoundStatus> Rounds { get; private set; } = [];

    /// <summary>The parts.</summary>
    public PageLinks Parts { get; private set; } = new(1, 1, "?");

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await RecordAsync(cancellationToken);
        IReadOnlyList<RoundStatus> all = await Services.GetRequiredService<RoundShelf>().OfAsync(Id, openAlone: false, cancellationToken);
        int parts = Math.Max(1, (all.Count + Most - 1) / Most);
        Part = Math.Clamp(Part, 1, parts);
        Rounds = [.. all.Skip((Part - 1) * Most).Take(Most)];
        Parts = new PageLinks(Part, parts, $"{Home}/rounds?");
        return Page();
    }
}
