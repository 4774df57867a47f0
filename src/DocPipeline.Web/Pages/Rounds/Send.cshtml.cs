using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>Who would be asked to sign, until when and with which letter; and the button that asks them.</summary>
[ForRoles(Role.Manager, What = "round opened", Reads = "contact data")]
public sealed class SendModel : PartnershipPage
{
    private const int UsualDays = 28;

    private string? outAlready;

    /// <summary>The document's id.</summary>
    [FromRoute]
    public string Document { get; set; } = "";

    /// <summary>What would happen; nothing where it cannot be sent.</summary>
    public SendPlan? Plan { get; private set; }

    /// <summary>The last day, as it was typed.</summary>
    [FromForm(Name = "lastDay")]
    public string? LastDay { get; set; }

    /// <summary>The letter, with facts that are made up.</summary>
    public PreviewedMail? Letter { get; private set; }

    /// <summary>The document's page.</summary>
    public string Address => $"{Home}/documents/{Document}";

    private OfficeSettings Office => Services.GetRequiredService<OfficeSettings>();

    /// <summary>What was typed in a field of an organisation.</summary>
    /// <param name="field">The field.</param>
    public string? Typed(string field) => HttpMethods.IsPost(Request.Method) ? Request.Form[field].ToString() : null;

    /// <summary>Shows what would happen.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        LastDay = DateText.Write(Today.AddDays(UsualDays));
        IActionResult? not = await ReadAsync(cancellationToken);

        // Nothing was asked for yet: the page says what is in the way, and where to go on.
        return not is null or PageResultWith ? Page() : not;
    }

    /// <summary>Sends it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? seen, CancellationToken cancellationToken)
    {
        IActionResult? not = await ReadAsync(cancellationToken);

        // The form was sent twice, or somebody else was first: this is what came of it.
        if (not is PageResultWith && outAlready is { } round) return OnTo($"{Home}/rounds/{round}");
        if (not is not null) return not;
        SendPlan plan = Plan!;
        if (plan.Seen.ToString() != seen) return Wrong(("", "Somebody changed the record since you opened this page. Look at it as it is now, and send it then"));
        List<(string, string)> wrong = [];
        DateOnly? last = DateText.Read(LastDay ?? "");
        if (last is null) wrong.Add(("lastDay", "Enter the last day, such as 9 April 2027"));
        else if (last <= Today) wrong.Add(("lastDay", $"The last day must be after today, {Said.On(Today)}"));
        Dictionary<string, PlannedPerson> people = new(StringComparer.Ordinal);
        foreach (SendTo each in plan.Unknown)
        {
            string name = Typed($"name-{each.Organisation}")!.Trim(), office = Typed($"office-{each.Organisation}")!.Trim(), email = Typed($"email-{each.Organisation}")!.Trim();
            if (name.Length == 0) wrong.Add(($"name-{each.Organisation}", $"Enter who signs for {each.Name}"));
            if (!email.Contains('@', StringComparison.Ordinal)) wrong.Add(($"email-{each.Organisation}", $"Enter the e-mail address of whoever signs for {each.Name}, like name@example.org"));
            people[each.Organisation] = new PlannedPerson { Name = name, Office = office.Length == 0 ? null : office, Email = email };
        }

        if (wrong.Count > 0) return Wrong([.. wrong]);
        Outcome<RoundStatus> sent = await SendForSignature.RunAsync(Office.Archive, Id, new DocumentId(Document), plan, people, last, Caller.Name, Act.For("send"), Office.RoundMail, cancellationToken);
        if (sent.IsRefused) return Refused(sent.Findings);
        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", $"Version {plan.Version} is out for signature", $"{Said.Count(plan.Signatories.Count, "organisation")} {(plan.Signatories.Count == 1 ? "is" : "are")} asked to sign until {Said.On(last!.Value)}. Everybody whose turn it is gets a letter now.");
        return OnTo($"{Home}/rounds/{sent.Value.Round}");
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is null) return NoRecord();
        IReadOnlyList<RoundStatus> open = await Services.GetRequiredService<RoundShelf>().OfAsync(Id, openAlone: true, cancellationToken);
        Outcome<SendPlan> plan = await SendForSignature.AheadAsync(Office.Archive, Id, new DocumentId(Document), open, cancellationToken);
        if (plan.IsRefused)
        {
            outAlready = open.FirstOrDefault(round => round.Document == $"{Partnership}/{Document}")?.Round;
            PageResultWith refused = Refused(plan.Findings);
            return refused;
        }

        Plan = plan.Value;
        Crumbs = [.. Crumbs, (Plan.Title, $"{Address}/draft")];
        Letter = PreviewMail.Run("invitation", welsh: false, folder: null, withFields: false).Value;
        return null;
    }
}
