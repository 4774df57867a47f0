using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Signing;

/// <summary>Where a signatory reads and signs, and sees afterwards what came of it.</summary>
[ForAnyone("the link is checked, for one place of one round", What = "signature")]
public sealed class SignModel : SigningPage
{
    /// <summary>The wording that is consented to, by its version: the words are on the page.</summary>
    private const string Consent = "en-1";

    /// <summary>The typed name.</summary>
    [FromForm(Name = "name")]
    public string? SignedName { get; set; }

    /// <summary>The office.</summary>
    [FromForm(Name = "office")]
    public string? SignedOffice { get; set; }

    /// <summary>Whether the authority is ticked.</summary>
    [FromForm(Name = "authority")]
    public bool HasAuthority { get; set; }

    /// <summary>Whether signing on the web is offered.</summary>
    public bool IsOnWeb => Place.Ways.Contains(SigningWay.Web);

    /// <summary>The last day on which they can sign.</summary>
    public DateOnly? LastDay => Place.ExpiresAt is { } end ? new DocPipeline.Partnerships.Values.Moment(end.AddSeconds(-1)).On : null;

    /// <summary>Those who are still to sign, but for this place.</summary>
    public IReadOnlyList<SlotStatus> Missing => [.. Round.Slots.Where(slot => slot != Place && slot.State is SlotState.Open or SlotState.Waiting or SlotState.Expired or SlotState.AwaitingAcceptance)];

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => WithLinkAsync(() =>
    {
        (SignedName, SignedOffice) = (View!.Name, View.Office);
        return Task.FromResult<IActionResult>(Page());
    }, cancellationToken);

    /// <summary>Signs.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => WithLinkAsync(async () =>
    {
        // Pressed twice, or in two windows: it is signed, and the page says so.
        if (Place.State is SlotState.Verified or SlotState.AwaitingAcceptance) return OnTo(Home);
        List<(string, string)> wrong = [];
        if (string.IsNullOrWhiteSpace(SignedName)) wrong.Add(("name", "Enter your full name"));
        if (!HasAuthority) wrong.Add(("authority", $"Confirm that you have authority to sign for {Place.Name}"));
        if (wrong.Count > 0) return Wrong([.. wrong]);

        // Whoever signs has opened it as a person; a link that is fetched has not.
        await AnswerRound.ViewAsync(Office.Archive, Round.Round, Opened.Slot, Opened.Generation, Office.RoundMail, cancellationToken);
        WebSignature signature = new(Opened.Slot, Opened.Generation, Round.Issued, SignedName!, Consent) { Office = SignedOffice, SaysAuthorised = true, NetworkAddress = NetworkAddress };
        Outcome<RoundStatus> signed = await SignOnWeb.RunAsync(Office.Archive, Round.Round, signature, Act.For("sign"), Office.RoundMail, cancellationToken);
        return signed.IsRefused ? Refused(signed.Findings) : Settled();
    }, cancellationToken);
}
