using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Keeping;

/// <summary>Where it is said that something is no longer in force.</summary>
[ForRoles(Role.Manager, Role.Legal, What = "end of force")]
public sealed class EndModel : KeepingPage
{
    /// <summary>The last day of force, as typed.</summary>
    public string? On { get; private set; }

    /// <inheritdoc/>
    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        On = DateText.Write(Today);
        return base.OnGetAsync(cancellationToken);
    }

    /// <summary>Files it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? on, CancellationToken cancellationToken)
    {
        if (!await ObjectAsync(cancellationToken) || Held is null) return NoObject();
        On = on;
        if (DateText.Read(on ?? "") is not { } day) return Wrong(("on", "Enter the last day on which it was in force, such as 9 April 2026"));
        if (ReasonOrWrong() is not { } reason) return new PageResultWith(StatusCodes.Status400BadRequest);
        Outcome<FiledInArchive> filed = await EndOfForce.FileAsync(Opened, Named, day, Caller.Name, reason, cancellationToken);
        if (filed.IsRefused) return Refused(filed.Findings, "on");
        Settle();
        Note("ok", "The end is filed", "From then on the years count for which it is kept. A new version puts it in force again.");
        return OnTo(Evidence);
    }
}
