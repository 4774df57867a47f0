using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Status;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>What ending a round does, and the button that ends it.</summary>
[ForRoles(Role.Manager, What = "round voided")]
public sealed class VoidModel : RoundPage
{
    /// <summary>Why.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Says what it does.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ?? Page();

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        if (string.IsNullOrWhiteSpace(Reason)) return Wrong(("reason", "Say why: everyone who was asked to sign is told"));
        Outcome<RoundStatus> ended = await VoidRound.RunAsync(Office.Archive, Round, Reason.Trim(), Caller.Name, Act.For("void"), Office.RoundMail, cancellationToken);
        return ended.IsRefused ? Refused(ended.Findings, "reason") : Done("The round is void", "Everyone who was asked to sign is told why.");
    }
}
