using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>One place of a round: whoever is to sign there is invited anew, at another address or until another day; that someone else signs is decided.</summary>
[ForRoles(Role.Manager, What = "place of a round", Reads = "contact data")]
public sealed class PlaceModel : RoundPage
{
    /// <summary>The number of the place, in the order of the signature pages, from 1.</summary>
    [FromRoute]
    public int Number { get; set; }

    /// <summary>The place.</summary>
    public SlotStatus Place => Status.Slots[Number - 1];

    /// <summary>Who is to sign; nothing where nobody is held.</summary>
    public ShownPerson? Person { get; private set; }

    /// <summary>Who is asked for in their stead.</summary>
    public ShownPerson? Other { get; private set; }

    /// <summary>The name that was typed.</summary>
    [FromForm(Name = "name")]
    public string? TypedName { get; set; }

    /// <summary>The office that was typed.</summary>
    [FromForm(Name = "office")]
    public string? TypedOffice { get; set; }

    /// <summary>The address that was typed.</summary>
    [FromForm(Name = "email")]
    public string? Email { get; set; }

    /// <summary>The last day that was typed.</summary>
    [FromForm(Name = "lastDay")]
    public string? LastDay { get; set; }

    /// <summary>Why it is refused that someone else signs.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        (TypedName, TypedOffice, Email) = (Person?.Name, Person?.Office, Person?.Emails is [var first, ..] ? first : null);
        LastDay = Place.ExpiresAt is { } end ? DateText.Write(new DocPipeline.Partnerships.Values.Moment(end.AddSeconds(-1)).On) : null;
        return Page();
    }

    /// <summary>Invites them anew.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        List<(string, string)> wrong = [];
        if (string.IsNullOrWhiteSpace(TypedName)) wrong.Add(("name", $"Enter who signs for {Place.Name}"));
        if (Email is null || !Email.Contains('@', StringComparison.Ordinal)) wrong.Add(("email", "Enter their e-mail address, like name@example.org"));
        DateOnly? last = string.IsNullOrWhiteSpace(LastDay) ? null : DateText.Read(LastDay);
        if (last is null && !string.IsNullOrWhiteSpace(LastDay)) wrong.Add(("lastDay", "Enter the last day, such as 9 April 2027"));
        else if (last <= Today) wrong.Add(("lastDay", $"The last day must be after today, {Said.On(Today)}"));
        if (wrong.Count > 0) return Wrong([.. wrong]);
        bool isSame = Person is { } held && held.Name == TypedName!.Trim() && held.Emails.Contains(Email!.Trim(), StringComparer.OrdinalIgnoreCase);
        PlannedPerson? person = isSame ? null : new PlannedPerson { Name = TypedName!.Trim(), Office = string.IsNullOrWhiteSpace(TypedOffice) ? null : TypedOffice.Trim(), Email = Email!.Trim() };
        Outcome<RoundStatus> invited = await InvitePeople.OneAsync(Office.Archive, Round, Place.Slot, person, last, Caller.Name, Office.RoundMail, cancellationToken, Act.For("invite"));
        return invited.IsRefused ? Refused(invited.Findings) : Done($"{TypedName!.Trim()} is invited to sign for {Place.Name}", "The links that were sent before are dead.");
    }

    /// <summary>Lets the other person sign.</summary>
    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        Outcome<RoundStatus> approved = await AnswerRound.ApproveDelegationAsync(Office.Archive, Round, Place.Slot, Caller.Name, Act.For("approve"), Office.RoundMail, cancellationToken);
        return approved.IsRefused ? Refused(approved.Findings) : Done("The other person may sign", "They are invited, and the first link is dead.");
    }

    /// <summary>Does not.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        if (string.IsNullOrWhiteSpace(Reason)) return Wrong(("reason", "Say why they should not sign"));
        Outcome<RoundStatus> refused = await AnswerRound.RefuseDelegationAsync(Office.Archive, Round, Place.Slot, Reason.Trim(), Caller.Name, Act.For("refuse"), Office.RoundMail, cancellationToken);
        return refused.IsRefused ? Refused(refused.Findings) : Done("The other person does not sign", "Whoever was asked first can still sign.");
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        if (Number < 1 || Number > Status.Slots.Count) return NotThere("The round has no such place.");
        if (Place.Person is { } person) Person = (await KeepPeople.ShowAsync(Office.Archive, person, cancellationToken)).Value;
        if (Place.AskedToDelegateTo is { } other) Other = (await KeepPeople.ShowAsync(Office.Archive, other, cancellationToken)).Value;
        return null;
    }
}
