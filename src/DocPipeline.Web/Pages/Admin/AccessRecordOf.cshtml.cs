using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>Who did and read what of one partnership.</summary>
[ForRoles(Role.Admin, Role.Auditor, Reads = "access record")]
public sealed class AccessRecordOfModel : AccessRecordPage
{
    /// <summary>The partnership's id.</summary>
    [FromRoute]
    public string Partnership { get; set; } = "";

    /// <inheritdoc/>
    public override string? Whose => Partnership;

    /// <inheritdoc/>
    public override string Address => $"/partnerships/{Partnership}/access-record";

    /// <summary>Shows a part of a day.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Crumbs = [("Partnerships", "/partnerships"), (Partnership, $"/partnerships/{Partnership}")];
        return ReadAsync(cancellationToken);
    }

    /// <summary>Hands out a day as a table.</summary>
    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => SheetAsync(cancellationToken);
}
