using DocPipeline.Findings;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>Where a vote in writing is called off, with a reason.</summary>
[ForRoles(Role.Manager, What = "vote called off")]
public sealed class CallOffModel : VotePage
{
    /// <summary>Why.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await VoteAsync(cancellationToken) is null ? NoDecision() : Vote is null ? NoVote() : Page();

    /// <summary>Calls it off.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await VoteAsync(cancellationToken) is null) return NoDecision();
        if (Vote is null) return NoVote();
        if (string.IsNullOrWhiteSpace(Reason)) return Wrong(("reason", "Say why, so that members know"));
        Outcome<VoteStatus> ended = await EndVote.CallOffAsync(Archive, Id, Path, Reason, Caller.Name, cancellationToken);
        if (ended.IsRefused) return Refused(ended.Findings, "reason");
        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", "The vote is called off");
        return OnTo(VoteAddress);
    }
}
