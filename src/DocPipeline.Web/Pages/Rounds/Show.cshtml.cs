using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>Where a round stands: who is waited for, who has signed or declined, what came back; and what a manager can do about it.</summary>
[ForRoles(Role.Manager, Role.Legal, Role.Auditor, Role.Admin, Acts = [Role.Manager], What = "reminders")]
public sealed class ShowModel : RoundPage
{
    /// <summary>Which boxes are ticked: all that are late, or all.</summary>
    [FromQuery(Name = "select")]
    public string? Select { get; set; }

    /// <summary>The same as a line of a list of rounds.</summary>
    public StandingRound Standing => StandingRound.Of(Status, PartnershipName, Today);

    /// <summary>Those who are waited for.</summary>
    public IReadOnlyList<SlotStatus> Waiting => [.. Status.Slots.Where(slot => slot.State is SlotState.Open or SlotState.Waiting or SlotState.Expired or SlotState.Rejected)];

    /// <summary>Those who have signed.</summary>
    public IReadOnlyList<SlotStatus> HaveSigned => [.. Status.Slots.Where(slot => slot.State == SlotState.Verified).OrderBy(slot => slot.SignedAt)];

    /// <summary>Those who have declined, or taken their signature back.</summary>
    public IReadOnlyList<SlotStatus> Declined => [.. Status.Slots.Where(slot => slot.State is SlotState.Declined or SlotState.Withdrawn)];

    /// <summary>Those who sent something back that somebody has to look at.</summary>
    public IReadOnlyList<SlotStatus> Returned => [.. Status.Slots.Where(slot => slot.State == SlotState.AwaitingAcceptance)];

    /// <summary>Whether whoever looks may act in the round, and it is open.</summary>
    public bool MayAct => May(Role.Manager) && Status.ClosedAt is null;

    /// <summary>The number that stands for a place in the page's form.</summary>
    /// <param name="slot">The place.</param>
    public int NumberOf(SlotStatus slot) => Status.Slots.Index().First(each => each.Item == slot).Index + 1;

    /// <summary>Whether a place can be reminded: they were invited and have not answered.</summary>
    /// <param name="slot">The place.</param>
    public static bool CanRemind(SlotStatus slot) => slot.State is SlotState.Open or SlotState.Rejected && slot.Invitation is InvitationState.Sent or InvitationState.Viewed;

    /// <summary>Whether a place's box is ticked.</summary>
    /// <param name="slot">The place.</param>
    public bool IsTicked(SlotStatus slot) => Select == "all" || (Select == "late" && slot.ExpiresAt is { } end && new Moment(end.AddSeconds(-1)).On <= Today.AddDays(WhereThingsStand.SoonDays));

    /// <summary>How an invitation stands, in words.</summary>
    /// <param name="slot">The place.</param>
    public static string InvitationOf(SlotStatus slot) => slot.Invitation switch
    {
        InvitationState.Pending => slot.State == SlotState.Waiting ? "Others sign first" : "Not invited yet",
        InvitationState.Bounced => "The letter came back",
        InvitationState.Viewed => $"Opened {(slot.ViewedAt is { } at ? Said.On(at) : "")}",
        _ => $"Sent {(slot.InvitedAt is { } at ? Said.On(at) : "")}",
    };

    /// <summary>How a signature was made, in words.</summary>
    /// <param name="slot">The place.</param>
    public static string WayOf(SlotStatus slot) => slot.Way switch
    {
        DocPipeline.Signing.Terms.SigningWay.Web => "On the web",
        DocPipeline.Signing.Terms.SigningWay.WordCertificate => "By certificate in Word",
        DocPipeline.Signing.Terms.SigningWay.PdfCertificate => "By certificate in a PDF",
        DocPipeline.Signing.Terms.SigningWay.Ink => "On paper",
        DocPipeline.Signing.Terms.SigningWay.Reaffirmation => "Affirmed for this version",
        _ => "Not said",
    };

    /// <summary>What happened, the last first.</summary>
    public IReadOnlyList<RoundHappening> History { get; private set; } = [];

    /// <summary>Whether whoever looks may hand in what came back, and decide about it.</summary>
    public bool MaySeeReturns => May(Role.Manager, Role.Legal);

    /// <summary>Whether whoever looks may complete the round.</summary>
    public bool MayComplete => MaySeeReturns && Status.CanComplete;

    /// <summary>Whether whoever looks may have everything of the round.</summary>
    public bool MayExport => May(Role.Manager, Role.Legal, Role.Auditor);

    internal AccountNames? Names { get; private set; }

    /// <summary>What whoever acted is called.</summary>
    public string NameOf(string by) => Names?.Of(by) ?? by;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ?? Page();

    /// <summary>Reminds those who are ticked.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] int[] place, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        if (!May(Role.Manager)) return NotAllowed("Only a manager of the partnership sends reminders.");
        SlotStatus[] chosen = [.. place.Distinct().Where(number => number >= 1 && number <= Status.Slots.Count).Select(number => Status.Slots[number - 1]).Where(CanRemind)];
        if (chosen.Length == 0) return Wrong(("waiting", "Choose who is to be reminded"));
        foreach (SlotStatus slot in chosen)
        {
            Outcome<RoundStatus> reminded = await RemindPeople.NowAsync(Office.Archive, Round, slot.Slot, Caller.Name, Act.For($"remind-{NumberOf(slot)}"), Office.RoundMail, cancellationToken);
            if (reminded.IsRefused) return Refused(reminded.Findings);
        }

        return Done($"{Said.Count(chosen.Length, "organisation")} reminded", "Whoever signs for them gets a letter with the same link.");
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken, isBelow: false) is { } not) return not;
        History = (await RoundHistory.OfAsync(Office.Archive, Round, cancellationToken)).Value ?? [];
        Names = await AccountNames.ReadAsync(HttpContext);
        return null;
    }
}
