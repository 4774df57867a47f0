using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Signing.Rounds;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>Reminders of several rounds at once, from the first page.</summary>
[ForSignedIn(What = "reminders")]
public sealed class RemindModel : FormPage
{
    private const int Most = 100;

    /// <summary>Nothing is shown here: the form is on the first page.</summary>
    public LocalRedirectResult OnGet() => OnTo("/");

    /// <summary>Reminds everybody who has not answered in the rounds that are ticked, where whoever asks is manager.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string[] round, CancellationToken cancellationToken)
    {
        OfficeSettings office = Services.GetRequiredService<OfficeSettings>();
        int people = 0, rounds = 0;
        List<Finding> wrong = [];
        foreach (string name in round.Distinct().Take(Most))
        {
            Outcome<RoundStatus> status = await ShowRound.OneAsync(office.Archive, name, cancellationToken);
            if (status.Value is not { } found || !Caller.Has(new PartnershipId(found.Document.Split('/')[0]), Role.Manager)) continue;
            int waiting = found.Slots.Count(slot => slot.State is SlotState.Open or SlotState.Rejected && slot.Invitation is InvitationState.Sent or InvitationState.Viewed);
            if (waiting == 0) continue;
            Outcome<RoundStatus> reminded = await RemindPeople.NowAsync(office.Archive, name, slot: null, Caller.Name, Act.For("remind"), office.RoundMail, cancellationToken);
            if (reminded.IsRefused)
            {
                wrong.AddRange(reminded.Findings);
                continue;
            }

            (people, rounds) = (people + waiting, rounds + 1);
        }

        Services.GetRequiredService<SettleFilings>().Due();
        if (rounds > 0) Note(wrong.Count == 0 ? "ok" : "wait", $"{Said.Count(people, "organisation")} reminded", $"In {Said.Count(rounds, "round")}. {string.Join(' ', wrong.Select(Sentence))}".Trim());
        else Note("wait", "Nobody was reminded", wrong.Count > 0 ? string.Join(' ', wrong.Select(Sentence)) : "Choose at least one document in which somebody was invited and has not answered.");
        return OnTo("/");
    }
}
