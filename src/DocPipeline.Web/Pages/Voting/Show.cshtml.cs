using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>Where a vote in writing stands.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class ShowModel : VotePage
{
    /// <summary>Whether the record has the answers.</summary>
    public bool IsInRecord => Judged?.Decision is { Ballots.Count: > 0 } or { InWriting.AskedForMeeting.Count: > 0 };

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await VoteAsync(cancellationToken, isBelow: false) is null ? NoDecision() : Vote is null ? NoVote() : Page();
}
