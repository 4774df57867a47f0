using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Retention;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Keeping;

/// <summary>Where the release of a hold is asked for, or agreed to by a second person.</summary>
[ForRoles(Role.Legal, What = "hold released")]
public sealed class ReleaseModel : KeepingPage
{
    /// <summary>The hold's id: the entry that placed it.</summary>
    [FromRoute]
    public string Hold { get; set; } = "";

    /// <summary>The hold; nothing where it does not stand.</summary>
    public StandingHold? Standing { get; private set; }

    /// <summary>Who placed it, and who has asked for its release.</summary>
    public (string By, string? Asked) Names { get; private set; }

    /// <summary>Whether whoever looks has asked already: then somebody else has to agree.</summary>
    public bool IsOwn => Standing?.AskedBy == Caller.Name;

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ObjectAsync(cancellationToken) && await FindAsync(cancellationToken) ? Page() : NotThere("There is no such hold, or it does not stand any more.");

    /// <summary>Asks for it, or agrees to it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ObjectAsync(cancellationToken) || Held is null) return NoObject();
        if (!await FindAsync(cancellationToken)) return NotThere("There is no such hold, or it does not stand any more.");
        if (ReasonOrWrong() is not { } reason) return new PageResultWith(StatusCodes.Status400BadRequest);
        Outcome<FiledInArchive> filed = await LegalHolds.ReleaseAsync(Opened, Named, Hold, Caller.Name, reason, cancellationToken);
        if (filed.IsRefused) return Refused(filed.Findings, "reason");
        Settle();
        if (Standing!.AskedBy is null) Note("wait", "The release is asked for", "The hold stands until another person of legal services agrees.");
        else Note("ok", "The hold is released");
        return OnTo(Evidence);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Standing = ((await LegalHolds.ListAsync(Opened, Named, cancellationToken)).Value ?? []).FirstOrDefault(each => each.Id == Hold);
        if (Standing is null) return false;
        AccountNames names = await AccountNames.ReadAsync(HttpContext);
        Names = (names.Of(Standing.By), Standing.AskedBy is { } asked ? names.Of(asked) : null);
        return true;
    }
}
