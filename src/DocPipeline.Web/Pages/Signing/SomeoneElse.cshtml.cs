using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Signing;

/// <summary>Where a signatory asks that another person sign. The manager decides.</summary>
[ForAnyone("the link is checked, for one place of one round", What = "delegation asked")]
public sealed class SomeoneElseModel : SigningPage
{
    /// <summary>Who is to sign.</summary>
    [FromForm(Name = "name")]
    public string? OtherName { get; set; }

    /// <summary>Their office.</summary>
    [FromForm(Name = "office")]
    public string? OtherOffice { get; set; }

    /// <summary>Their e-mail address.</summary>
    [FromForm(Name = "email")]
    public string? Email { get; set; }

    /// <summary>Why.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => WhileItCanBeSignedAsync(() => Task.FromResult<IActionResult>(Page()), cancellationToken);

    /// <summary>Asks.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => WhileItCanBeSignedAsync(async () =>
    {
        List<(string, string)> wrong = [];
        if (string.IsNullOrWhiteSpace(OtherName)) wrong.Add(("name", "Enter their full name"));
        if (string.IsNullOrWhiteSpace(Email) || !Email.Contains('@', StringComparison.Ordinal)) wrong.Add(("email", "Enter their e-mail address, like name@example.org"));
        if (string.IsNullOrWhiteSpace(Reason)) wrong.Add(("reason", "Say why they should sign"));
        if (wrong.Count > 0) return Wrong([.. wrong]);
        PlannedPerson person = new() { Name = OtherName!.Trim(), Office = string.IsNullOrWhiteSpace(OtherOffice) ? null : OtherOffice.Trim(), Email = Email!.Trim() };
        Outcome<RoundStatus> asked = await AnswerRound.AskToDelegateAsync(Office.Archive, Round.Round, Opened.Slot, person, Reason!.Trim(), Opened.Slot, Act.For("delegate"), Office.RoundMail, cancellationToken);
        return asked.IsRefused ? Refused(asked.Findings, "name") : Settled();
    }, cancellationToken);
}
