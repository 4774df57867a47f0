using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>A page of one round, which its address names.</summary>
public abstract class RoundPage : PartnershipPage
{
    /// <summary>The round's name.</summary>
    [FromRoute]
    public string Round { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public RoundStatus Status { get; private set; } = null!;

    /// <summary>The address of the round's page.</summary>
    public string Address => $"{Home}/rounds/{Round}";

    internal OfficeSettings Office => Services.GetRequiredService<OfficeSettings>();

    /// <summary>Reads the round; what to answer where there is none, or it is another partnership's.</summary>
    internal async Task<IActionResult?> ReadAsync(CancellationToken cancellationToken, bool isBelow = true)
    {
        await RecordAsync(cancellationToken);
        Outcome<RoundStatus> status = await ShowRound.OneAsync(Office.Archive, Round, cancellationToken);
        if (status.Value is not { } found || !found.Document.StartsWith($"{Partnership}/", StringComparison.Ordinal)) return NotThere("The partnership has no such round.");
        Status = found;
        Crumbs = [.. Crumbs, ("Rounds of signatures", $"{Home}/rounds")];
        if (isBelow) Crumbs = [.. Crumbs, ($"{found.Title}, version {found.Version}", Address)];
        return null;
    }

    /// <summary>Something was done in the round.</summary>
    internal LocalRedirectResult Done(string head, string? text = null)
    {
        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", head, text);
        return OnTo(Address);
    }
}
