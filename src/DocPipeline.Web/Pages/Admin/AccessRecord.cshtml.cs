using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>Who did and read what, in all partnerships.</summary>
[ForRoles(Role.Admin, Role.Auditor, Reads = "access record")]
public sealed class AccessRecordModel : AccessRecordPage
{
    /// <summary>The partnership that was chosen.</summary>
    [FromQuery(Name = "partnership")]
    public string? Partnership { get; set; }

    /// <inheritdoc/>
    public override string? Whose => string.IsNullOrWhiteSpace(Partnership) ? null : Partnership;

    /// <inheritdoc/>
    public override string Address => Whose is { } of ? $"/access-record?partnership={Uri.EscapeDataString(of)}" : "/access-record";

    /// <summary>The partnerships to choose from.</summary>
    public IReadOnlyDictionary<string, string> Partnerships { get; private set; } = new Dictionary<string, string>();

    /// <summary>Shows a part of a day.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Partnerships = await PartnershipsAsync(cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    /// <summary>Hands out a day as a table.</summary>
    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => SheetAsync(cancellationToken);
}
