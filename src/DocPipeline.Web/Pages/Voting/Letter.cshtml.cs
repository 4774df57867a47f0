using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Voting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>Where a member is written to once more, perhaps at another address.</summary>
[ForRoles(Role.Manager, What = "member written to again")]
public sealed class LetterModel : VotePage
{
    /// <summary>The seat's id.</summary>
    [FromRoute]
    public string Seat { get; set; } = "";

    /// <summary>The name of somebody else.</summary>
    [FromForm(Name = "name")]
    public string? Name { get; set; }

    /// <summary>Their address.</summary>
    [FromForm(Name = "email")]
    public string? Email { get; set; }

    /// <summary>The seat.</summary>
    public SeatVote? Own => Vote?.Seats.FirstOrDefault(each => each.Seat == Seat);

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await VoteAsync(cancellationToken) is null ? NoDecision() : Own is null ? NoVote() : Page();

    /// <summary>Writes.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await VoteAsync(cancellationToken) is null) return NoDecision();
        if (Own is null) return NoVote();
        bool isOther = !string.IsNullOrWhiteSpace(Name) || !string.IsNullOrWhiteSpace(Email);
        List<(string, string)> wrong = [];
        if (isOther && string.IsNullOrWhiteSpace(Name)) wrong.Add(("name", "Enter their full name"));
        if (isOther && Email?.Contains('@', StringComparison.Ordinal) != true) wrong.Add(("email", "Enter their e-mail address, like name@example.org"));
        if (wrong.Count > 0) return Wrong([.. wrong]);
        Outcome<VoteStatus> written = await EndVote.InviteAsync(Archive, Id, Path, Seat, isOther ? new PlannedPerson { Name = Name, Email = Email } : null, Caller.Name, Act.For("letter"), cancellationToken);
        if (written.IsRefused) return Refused(written.Findings);
        await SettleAsync(cancellationToken);
        Note("ok", "The letter goes out now", "The link that went out before is dead.");
        return OnTo(VoteAddress);
    }
}
