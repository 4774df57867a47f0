using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Signing.Rounds;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>What came back in a round on paper, by e-mail or signed by certificate, and where more of it is handed in.</summary>
[ForRoles(Role.Manager, Role.Legal, What = "return handed in")]
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class ReturnsModel : RoundPage
{
    private const int LargestForm = Uploads.LargestFile + 100_000;
    private const int LongestWords = 200;

    /// <summary>What came back, the last first.</summary>
    public IReadOnlyList<KeptReturn> Returned { get; private set; } = [];

    /// <summary>The place that was chosen, by its number.</summary>
    [FromForm(Name = "place")]
    public string? Chosen { get; set; }

    /// <summary>Who signed, as it was typed.</summary>
    [FromForm(Name = "signedBy")]
    public string? SignedBy { get; set; }

    /// <summary>Their office, as it was typed.</summary>
    [FromForm(Name = "office")]
    public string? TypedOffice { get; set; }

    /// <summary>The witness, as it was typed.</summary>
    [FromForm(Name = "witness")]
    public string? Witness { get; set; }

    /// <summary>The places at which something can still come back, with their numbers.</summary>
    public IEnumerable<(int Number, SlotStatus Slot)> Places => Status.Slots.Index().Where(each => each.Item.State is not (SlotState.Verified or SlotState.AwaitingAcceptance)).Select(each => (each.Index + 1, each.Item));

    /// <summary>What a place is called.</summary>
    /// <param name="slot">The place.</param>
    public string NameOf(string slot) => Status.Slots.FirstOrDefault(each => each.Slot == slot)?.Name ?? slot;

    /// <summary>How what came back stands, in a word.</summary>
    /// <param name="each">What came back.</param>
    public Tag TagOf(KeptReturn each)
    {
        ArgumentNullException.ThrowIfNull(each);
        if (!each.IsTaken) return new Tag("bad", "Does not count");
        if (Returned.First(other => other.Slot == each.Slot) != each) return new Tag("grey", "Earlier");
        return Status.Slots.FirstOrDefault(slot => slot.Slot == each.Slot)?.State switch
        {
            SlotState.AwaitingAcceptance => new Tag("info", "Needs a decision"),
            SlotState.Verified => new Tag("ok", "Signed"),
            _ => new Tag("grey", "Not accepted"),
        };
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ?? Page();

    /// <summary>Takes a file in; it is checked in the background.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        List<(string, string)> wrong = [];
        SlotStatus? place = Places.FirstOrDefault(each => each.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == Chosen).Slot;
        if (place is null) wrong.Add(("place", "Choose for which organisation it was signed"));
        if (file is null || file.Length == 0) wrong.Add(("file", "Choose the file that came back"));
        else if (file.Length > Uploads.LargestFile) wrong.Add(("file", "The file is larger than 20 MB. Scan it in black and white, or at 200 dots an inch, then choose it again"));
        foreach ((string field, string? typed) in new[] { ("signedBy", SignedBy), ("office", TypedOffice), ("witness", Witness) })
            if (typed?.Length > LongestWords) wrong.Add((field, $"Write at most {LongestWords} characters"));
        if (wrong.Count > 0) return Wrong([.. wrong]);
        using MemoryStream bytes = new((int)file!.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        UploadedReturn upload = new(place!.Slot, Uploads.NameOf(file.FileName, "return"), bytes.ToArray()) { SignedBy = Plain(SignedBy), Office = Plain(TypedOffice), Witness = Plain(Witness) };
        JobOrder order = new(WorkKind.ProcessReturn, Caller.Name, [new JobItem(Partnership, Round: Round)]) { Id = JobId.Of($"page-{ActKey}"), Upload = upload };
        StartedJob started = await Services.GetRequiredService<JobBook>().StartAsync(order, cancellationToken);
        Services.GetRequiredService<ILogger<ReturnsModel>>().JobStarted(started.Job.Id, started.Job.Items.Count, WorkKinds.QueueOf(order.Kind).Value, started.IsNew ? "started" : "there already");
        return OnTo($"/jobs/{started.Job.Id}");
    }

    private static string? Plain(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        Outcome<IReadOnlyList<KeptReturn>> returned = await ShowReturns.ListAsync(Office.Archive, Round, cancellationToken);
        Returned = [.. (returned.Value ?? []).Reverse()];
        return null;
    }
}
