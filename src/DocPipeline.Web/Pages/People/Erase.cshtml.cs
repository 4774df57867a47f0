using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.People;

/// <summary>What an erasure takes away and what stays, and the button that does it.</summary>
[ForRoles(Role.Manager, Role.Admin, What = "contact data erased", Reads = "contact data")]
public sealed class EraseModel : PeoplePage
{
    /// <summary>The id that stands for the person.</summary>
    [FromRoute]
    public string Person { get; set; } = "";

    /// <summary>Why, as typed.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Why, though a retention has not ended, as typed.</summary>
    [FromForm(Name = "legal")]
    public string? LegalReason { get; set; }

    /// <summary>What it would do.</summary>
    public ErasurePlan? Plan { get; private set; }

    /// <summary>Whether whoever looks may give the reason of legal services.</summary>
    public bool MayOverride => Caller.HasEverywhere(Role.Legal);

    /// <summary>Says what it does.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : Nobody();

    /// <summary>Erases.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Nobody();
        string? legal = MayOverride && !string.IsNullOrWhiteSpace(LegalReason) ? LegalReason.Trim() : null;
        if (string.IsNullOrWhiteSpace(Reason)) return Wrong(("reason", "Enter the reason, without naming anybody"));
        Outcome<PersonErased> erased = await ErasePerson.RunAsync(Opened, Person, Reason.Trim(), legal, Caller.Name, cancellationToken);
        if (erased.IsRefused) return Refused(erased.Findings, "reason");
        Note("ok", "The person is erased", $"The log proves that it was done, without naming anybody: place {erased.Value.Leaf}.");
        return OnTo("/people");
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Crumbs = [("People", "/people"), (Person, $"/people/{Person}")];
        Plan = IsId(Person) ? (await ErasePerson.PlanAsync(Opened, Person, cancellationToken)).Value : null;
        return Plan is not null;
    }
}
