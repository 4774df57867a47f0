using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Outbox;

/// <summary>The letters of a partnership: what waits, what was sent and what came back. A letter that waits is called off here; one that came back is recorded.</summary>
[ForRoles(Role.Manager, What = "letters", Reads = "contact data")]
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class ListModel : PartnershipPage
{
    private const int LargestForm = Uploads.LargestFile + 100_000;
    private const int Most = 25;

    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);

    /// <summary>Which part of the list it is, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Part { get; set; } = 1;

    /// <summary>The letters of this part.</summary>
    public IReadOnlyList<(ListedBatch Batch, ListedMessage Message)> Letters { get; private set; } = [];

    /// <summary>How many letters are in which state.</summary>
    public IReadOnlyList<(string State, int Count)> Counts { get; private set; } = [];

    /// <summary>What cannot be read of the outbox.</summary>
    public IReadOnlyList<Finding> InTheWay { get; private set; } = [];

    /// <summary>The rounds by their names.</summary>
    public IReadOnlyDictionary<string, RoundStatus> Rounds { get; private set; } = new Dictionary<string, RoundStatus>();

    /// <summary>The parts.</summary>
    public PageLinks Parts { get; private set; } = new(1, 1, "?");

    /// <summary>The address of this page.</summary>
    public string Address => $"{Home}/outbox";

    private OfficeSettings Office => Services.GetRequiredService<OfficeSettings>();

    /// <summary>What whoever gets a letter is called.</summary>
    /// <param name="person">Their id.</param>
    public string NameOf(string person) => people.GetValueOrDefault(person, "No longer held");

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken);

    /// <summary>Records a letter that came back.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? returned, CancellationToken cancellationToken)
    {
        IActionResult page = await ReadAsync(cancellationToken);
        if (returned is null || returned.Length == 0) return Wrong(("returned", "Choose the message that came back"));
        if (returned.Length > Uploads.LargestFile) return Wrong(("returned", "The message is larger than 20 MB. Save it without what is attached, then choose it again"));
        using MemoryStream bytes = new((int)returned.Length);
        await returned.CopyToAsync(bytes, cancellationToken);
        Outcome<BounceTaken> taken = await TakeBounce.RunAsync(Office.Archive, Uploads.NameOf(returned.FileName, "message"), bytes.ToArray(), cancellationToken);
        if (taken.IsRefused) return Wrong("returned", taken.Findings);
        (string head, string text) = taken.Value.Kind switch
        {
            "bounced" => ("The letter did not arrive", "The round says so. Invite whoever signs anew, at another address."),
            "delayed" => ("The letter is on its way", "The mail server still tries. Nothing was recorded."),
            "delivered" => ("The letter arrived", "Nothing was recorded."),
            "auto-replied" => ("It is an automatic reply", "The letter arrived. Nothing was recorded."),
            _ => ("It is a reply", "The letter arrived. Read what they write; nothing was recorded."),
        };
        Note(taken.Value.Kind == "bounced" ? "wait" : "info", head, text);
        return page is NotFoundResult ? page : OnTo(Address);
    }

    /// <summary>Calls off a letter that waits.</summary>
    public async Task<IActionResult> OnPostCancelAsync([FromForm] string? about, [FromForm] string? request, [FromForm] int number, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Outcome<OutboxListed> own = await OwnAsync(cancellationToken);
        if (own.Value is not { } listed || !listed.Batches.Any(batch => batch.About == about && batch.Request == request)) return NotThere("The partnership has no such letter.");
        Outcome<ListedBatch> cancelled = await ListOutbox.CancelAsync(Office.Archive, about!, request!, number, cancellationToken);
        if (cancelled.IsRefused) return Refused(cancelled.Findings);
        Note("ok", "The letter is called off", "It does not go out.");
        return OnTo(Address);
    }

    private async Task<IActionResult> ReadAsync(CancellationToken cancellationToken)
    {
        Outcome<OutboxListed> listed = await OwnAsync(cancellationToken);
        if (listed.IsRefused) return Refused(listed.Findings);
        InTheWay = listed.Findings;
        (ListedBatch Batch, ListedMessage Message)[] all = [.. from batch in listed.Value.Batches from message in batch.Messages select (batch, message)];
        Counts = [.. all.GroupBy(each => each.Message.State, StringComparer.Ordinal).Select(group => (group.Key, group.Count())).OrderBy(each => each.Key, StringComparer.Ordinal)];
        int parts = Math.Max(1, (all.Length + Most - 1) / Most);
        Part = Math.Clamp(Part, 1, parts);
        Letters = [.. all.Skip((Part - 1) * Most).Take(Most)];
        Parts = new PageLinks(Part, parts, $"{Address}?");
        foreach (string person in Letters.Select(each => each.Message.Person).Distinct(StringComparer.Ordinal))
            if ((await KeepPeople.ShowAsync(Office.Archive, person, cancellationToken)).Value is { } held) people[person] = held.Name;
        return Page();
    }

    private async Task<Outcome<OutboxListed>> OwnAsync(CancellationToken cancellationToken)
    {
        ShelvedRecord? record = await RecordAsync(cancellationToken);
        Rounds = (await Services.GetRequiredService<RoundShelf>().OfAsync(Id, openAlone: false, cancellationToken)).ToDictionary(round => round.Round, StringComparer.Ordinal);
        return await ListOutbox.OfPartnershipAsync(Office.Archive, Id, Rounds.Keys, record is null ? [] : DecisionFile.In(record.Files), cancellationToken);
    }
}
