using DocPipeline.Governance.Adoptions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>A decision: the verdict with its numbers and reasons, what would change it, and what can be done with it.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class ShowModel : DecisionPage
{
    /// <summary>How the vote went, in words; nothing where that is not known.</summary>
    public string? Vote { get; private set; }

    /// <summary>Whether there is something to adopt for whoever looks.</summary>
    public bool MayAdopt => May(Role.Manager) && IsTaken && Judged?.Amendment is not null && Adoption?.Outcome != AdoptionOutcome.Adopted;

    /// <summary>What was recorded of adopting it, in words.</summary>
    public string Adopted => Adoption switch
    {
        { Outcome: AdoptionOutcome.Adopted } adopted => $"Version {adopted.To} was adopted{(adopted.EffectiveOn is { } on ? $" and is in force from {Said.On(on)}" : "")}.",
        { Outcome: AdoptionOutcome.Waiting } waiting => $"Version {waiting.To} was made, and waits for {string.Join(", ", waiting.WaitsFor)}.",
        { Outcome: AdoptionOutcome.Refused } => "It was refused, and the refusal is recorded with its reasons.",
        _ => "Not adopted yet.",
    };

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await DecisionAsync(cancellationToken, isBelow: false) is null) return NoDecision();
        if (Judged is not null) Vote = CountOfVotes.Of(Judged.Decision)?.ToString();
        return Page();
    }
}
