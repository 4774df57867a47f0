using DocPipeline.Findings;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>Where a vote in writing is closed.</summary>
[ForRoles(Role.Manager, What = "vote closed")]
public sealed class CloseModel : VotePage
{
    /// <summary>Says what it does.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await VoteAsync(cancellationToken) is null ? NoDecision() : Vote is null ? NoVote() : Page();

    /// <summary>Closes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await VoteAsync(cancellationToken) is null) return NoDecision();
        if (Vote is null) return NoVote();
        Outcome<VoteStatus> closed = await EndVote.CloseAsync(Archive, Id, Path, Caller.Name, cancellationToken);
        if (closed.IsRefused) return Refused(closed.Findings);
        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", "The vote is closed", "Look at what came of it, and take the decision into the record.");
        return OnTo($"{VoteAddress}/record");
    }
}
