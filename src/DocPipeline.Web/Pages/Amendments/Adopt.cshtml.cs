using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>What adopting a decision does, and the button that does it.</summary>
[ForRoles(Role.Manager, What = "amendment adopted")]
public sealed class AdoptModel : DecisionPage
{
    /// <summary>What adopting comes to; nothing where it cannot be said.</summary>
    public AdoptionPlan? Plan { get; private set; }

    /// <summary>What stands in the way.</summary>
    public IReadOnlyList<Finding> InTheWay { get; private set; } = [];

    /// <summary>The record that whoever adopts has looked at.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Whether a version is made by it; otherwise the refusal is recorded.</summary>
    public bool MakesVersion => Plan?.Adoption.Outcome is AdoptionOutcome.Adopted or AdoptionOutcome.Waiting;

    /// <summary>Says what it does.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await DecisionAsync(cancellationToken) is not { } record) return NoDecision();
        Look(record);
        return Page();
    }

    /// <summary>Adopts it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? seen, CancellationToken cancellationToken)
    {
        if (await DecisionAsync(cancellationToken) is not { } record) return NoDecision();
        Look(record);
        if (!RecordTag.TryRead(seen ?? "", out RecordTag? tag)) return Wrong(("", "Open this page from the decision again, and adopt it there"));
        Outcome<AdoptedInArchive> adopted = await AdoptInArchive.RunAsync(Services.GetRequiredService<OpenedArchive>(), Id, Path, tag, Caller.Name, cancellationToken);
        if (adopted.Findings.Any(finding => finding.Code == ArchiveCodes.StaleRecord))
        {
            Wrong(("", "Somebody else changed the record meanwhile. What stands below is from the record as it is now: look at it, and adopt it if it still holds"));
            return new PageResultWith(StatusCodes.Status409Conflict);
        }

        if (adopted.IsRefused) return Refused(adopted.Findings);
        Services.GetRequiredService<SettleFilings>().Due();
        Adoption done = adopted.Value.Plan.Adoption;
        if (done.Outcome == AdoptionOutcome.Refused) Note("wait", "Not adopted", $"{done.Headline} The refusal is recorded with its reasons.");
        else Note("ok", $"Version {done.To} is adopted", adopted.Value.Plan.IsInForce ? $"It is in force from {(done.EffectiveOn is { } on ? Said.On(on) : "today")}." : done.WaitsFor.Count > 0 ? $"It waits for {string.Join(", ", done.WaitsFor)}." : $"It comes into force on {Said.On(done.EffectiveOn!.Value)}.");
        return OnTo(done.Outcome == AdoptionOutcome.Refused ? Address : $"{Home}/documents/{done.Document}");
    }

    private void Look(ShelvedRecord record)
    {
        Seen = record.Tag.ToString();
        Outcome<AdoptionPlan> plan = AdoptDecision.Plan(record.Files, Path, new Moment(Services.GetRequiredService<TimeProvider>().GetUtcNow()));
        InTheWay = plan.Findings;
        Plan = plan.Value;
    }
}
