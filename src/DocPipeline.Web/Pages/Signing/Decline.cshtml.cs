using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Status;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Signing;

/// <summary>Where a signatory says that their organisation does not sign, and why.</summary>
[ForAnyone("the link is checked, for one place of one round", What = "decline")]
public sealed class DeclineModel : SigningPage
{
    /// <summary>Why.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => WhileItCanBeSignedAsync(() => Task.FromResult<IActionResult>(Page()), cancellationToken);

    /// <summary>Declines.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => WhileItCanBeSignedAsync(async () =>
    {
        if (string.IsNullOrWhiteSpace(Reason)) return Wrong(("reason", "Say why, so that the partnership can answer"));
        Outcome<RoundStatus> declined = await AnswerRound.DeclineAsync(Office.Archive, Round.Round, Opened.Slot, Reason.Trim(), Opened.Slot, Act.For("decline"), Office.RoundMail, cancellationToken);
        return declined.IsRefused ? Refused(declined.Findings, "reason") : Settled();
    }, cancellationToken);
}
