using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Work;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>To whom the notice of an amendment goes by e-mail: people of the contact data, whose addresses stay there.</summary>
[ForRoles(Role.Manager, What = "notice sent", Reads = "contact data")]
public sealed class TellModel : DecisionPage
{
    /// <summary>Whom it may go to.</summary>
    public IReadOnlyList<ShownPerson> People { get; private set; } = [];

    /// <summary>Whom it is to go to.</summary>
    [FromForm(Name = "person")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    /// <summary>By when members may write what they think, as typed.</summary>
    [FromForm(Name = "views")]
    public string? Views { get; set; }

    /// <summary>The language of the letter.</summary>
    [FromForm(Name = "language")]
    public string? Language { get; set; }

    /// <summary>Whether whoever looks may read contact data.</summary>
    public bool MayReadPeople => Caller.HasEverywhere(Role.Manager, Role.Admin);

    /// <summary>Shows whom it may go to.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } refusal) return refusal;

        // Who took part in something of this partnership is ticked; the others are a tick away.
        Chosen = [.. People.Where(person => person.About.Any(about => about.Split('/')[0] == Partnership)).Select(person => person.Id)];
        return Page();
    }

    /// <summary>Puts the letters into the outbox.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } refusal) return refusal;
        DateOnly? views = string.IsNullOrWhiteSpace(Views) ? null : DateText.Read(Views);
        List<(string, string)> wrong = [];
        string[] chosen = [.. Chosen.Where(id => People.Any(person => person.Id == id))];
        if (chosen.Length == 0) wrong.Add(("people", "Choose at least one member"));
        if (!string.IsNullOrWhiteSpace(Views) && views is null) wrong.Add(("views", "Enter a day, such as 9 April 2009, or leave it empty"));
        if (wrong.Count > 0) return Wrong([.. wrong]);
        Outcome<MembersTold> told = await TellMembers.RunAsync(Services.GetRequiredService<OpenedArchive>(), (await RecordAsync(cancellationToken))!.Files, Path, chosen, page: null, views, Language == "cy" ? DocPipeline.Partnerships.Register.Language.Cy : DocPipeline.Partnerships.Register.Language.En, cancellationToken);
        if (told.IsRefused) return Refused(told.Findings);
        await Services.GetRequiredService<OfficeSettings>().SendLettersAsync(cancellationToken);
        Note("ok", told.Value.WasThere ? "This notice was put into the outbox before" : $"The notice to {Said.Count(told.Value.Letters, "member")} is in the outbox", "It goes out now, or with the next letters. When it has gone, enter the day in the decision’s file.");
        return OnTo(Address);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!MayReadPeople) return NotAllowed("The notice goes to people of the contact data, which only those read who have the role of manager or admin in every partnership. Ask one of them to send it, or download it and send it yourself.");
        if (await DecisionAsync(cancellationToken) is null) return NoDecision();
        Outcome<IReadOnlyList<ShownPerson>> people = await KeepPeople.ListAsync(Services.GetRequiredService<OpenedArchive>(), cancellationToken);
        if (people.IsRefused) return Refused(people.Findings);
        People = [.. people.Value.Where(person => person.Emails.Count > 0)];
        return null;
    }
}
