using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Retention;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Keeping;

/// <summary>Where a disposal is approved. Two people do it, one after the other.</summary>
[ForRoles(Role.Manager, Role.Legal, What = "disposal approved")]
public sealed class DisposalModel : KeepingPage
{
    /// <summary>Who has approved it already; nothing where nobody has.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>Whether whoever looks was that: then somebody else has to approve it, too.</summary>
    public bool IsOwn => Held?.Standing.ApprovedBy == Caller.Name;

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        IActionResult page = await base.OnGetAsync(cancellationToken);
        await NameAsync();
        return page;
    }

    /// <summary>Approves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ObjectAsync(cancellationToken) || Held is null) return NoObject();
        await NameAsync();
        if (ReasonOrWrong() is not { } reason) return new PageResultWith(StatusCodes.Status400BadRequest);
        Outcome<DisposalStep> step = await ApproveDisposal.RunAsync(Opened, Named, Caller.Name, reason, cancellationToken);
        if (step.IsRefused) return Refused(step.Findings, "reason");
        Settle();
        if (step.Value.IsDone) Note("ok", "It is disposed of", $"{Said.Count(step.Value.Files, "file")} {(step.Value.Files == 1 ? "is" : "are")} gone for good. What it was, and who approved it, stays in the archive.");
        else Note("wait", "Your approval is filed", "Nothing is deleted until another person approves it, too. Anything that is filed meanwhile makes the approval void.");
        return OnTo(Evidence);
    }

    private async Task NameAsync()
    {
        if (Held?.Standing.ApprovedBy is { } by) ApprovedBy = (await AccountNames.ReadAsync(HttpContext)).Of(by);
    }
}
