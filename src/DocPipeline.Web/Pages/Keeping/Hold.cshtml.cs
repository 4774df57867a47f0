using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Retention;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Keeping;

/// <summary>Where a legal hold is placed.</summary>
[ForRoles(Role.Legal, What = "legal hold")]
public sealed class HoldModel : KeepingPage
{
    /// <summary>Places it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ObjectAsync(cancellationToken) || Held is null) return NoObject();
        if (ReasonOrWrong() is not { } reason) return new PageResultWith(StatusCodes.Status400BadRequest);
        Outcome<FiledInArchive> filed = await LegalHolds.PlaceAsync(Opened, Named, Caller.Name, reason, cancellationToken);
        if (filed.IsRefused) return Refused(filed.Findings, "reason");
        Settle();
        Note("ok", "The hold is placed", "Nothing of it goes while it stands. Its release takes two people.");
        return OnTo(Evidence);
    }
}
