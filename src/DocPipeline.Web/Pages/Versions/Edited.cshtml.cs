using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.TakingBack;
using DocPipeline.Web.Api.Amendments;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Versions;

/// <summary>Where a draft that was edited in Word is taken back: as an amendment to vote on, or into the record itself. What it changes is shown before anything is kept.</summary>
[ForRoles(Role.Manager, What = "edited draft taken back")]
public sealed class EditedModel : PartnershipPage
{
    // It travels in the form between looking at it and keeping it: nothing is kept of what nobody confirms.
    private const int MostBytes = 2_500_000;

    /// <summary>The document's id.</summary>
    [FromRoute]
    public string Document { get; set; } = "";

    /// <summary>The file that was chosen.</summary>
    [FromForm(Name = "file")]
    public IFormFile? Upload { get; set; }

    /// <summary>The file, once it was looked at.</summary>
    [FromForm(Name = "content")]
    public string? KeptFile { get; set; }

    /// <summary>Its name.</summary>
    [FromForm(Name = "named")]
    public string? Named { get; set; }

    /// <summary>The title of the amendment that it becomes.</summary>
    [FromForm(Name = "title")]
    public string? Title { get; set; }

    /// <summary>The day of the meeting that decides.</summary>
    [FromForm(Name = "meeting")]
    public string? Meeting { get; set; }

    /// <summary>What it is to become: an amendment, or words of the record.</summary>
    [FromForm(Name = "as")]
    public string? As { get; set; }

    /// <summary>The title of the document.</summary>
    public string DocumentTitle { get; private set; } = "";

    /// <summary>Its own address.</summary>
    public string Address => $"{Home}/documents/{Document}";

    /// <summary>What the draft changes; nothing before it was looked at.</summary>
    public TakenDraft? Taken { get; private set; }

    /// <summary>The record that was looked at.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) is null ? NotThere("The record has no such document.") : Page();

    /// <summary>Looks at a file, or keeps what it changes.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? seen, CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } record) return NotThere("The record has no such document.");
        if (await BytesAsync(cancellationToken) is not { } bytes) return new PageResultWith(StatusCodes.Status400BadRequest);
        Outcome<TakenDraft> taken = TakeBackDraft.Plan(record.Files, Named!, bytes);
        if (taken.IsRefused) return Refused(taken.Findings, "file");
        if (taken.Value.Document != Document) return Wrong(("file", $"The file is a draft of ‘{taken.Value.Document}’. Take it back on the page of that document"));
        Taken = taken.Value;
        KeptFile = Convert.ToBase64String(bytes);
        Meeting ??= DateText.Write(Today.AddDays(28));
        if (As is null) return Page();

        // A form that is sent twice does its act once.
        if (As == "amendment" && DecisionIds.PathIn(record.Files, Asked) is not null) return OnTo($"{Home}/amendments/{Asked}");
        if (seen is null || !RecordTag.TryRead(seen, out RecordTag? tag) || tag != record.Tag) return Wrong(("", "Somebody else changed the record meanwhile. Look at what the draft changes now, and keep it if it still holds"));
        return As == "amendment" ? await ProposeAsync(record, bytes, tag, cancellationToken) : await KeepAsync(record, Taken, tag, $"{Address}/draft", "The record has the words of the draft", cancellationToken);
    }

    private async Task<IActionResult> ProposeAsync(ShelvedRecord record, byte[] bytes, RecordTag seen, CancellationToken cancellationToken)
    {
        List<(string, string)> wrong = [];
        if (NameOf(Title ?? "").Length == 0) wrong.Add(("title", "Enter a title, such as “A larger quorum”"));
        if (DateText.Read(Meeting ?? "") is null) wrong.Add(("meeting", "Enter the day of the meeting, such as 9 April 2009"));
        if (wrong.Count > 0) return Wrong([.. wrong]);
        AmendmentAsked asked = new(Asked, Title!.Trim());
        Outcome<TakenDraft> planned = TakeBackAmendment.Plan(record.Files, Named!, bytes, asked);
        return planned.IsRefused ? Refused(planned.Findings, "title") : await KeepAsync(record, planned.Value, seen, $"{Home}/amendments/{asked.Id}", "The amendment is proposed", cancellationToken);
    }

    private async Task<IActionResult> KeepAsync(ShelvedRecord record, TakenDraft draft, RecordTag seen, string next, string said, CancellationToken cancellationToken)
    {
        RecordFiles after = draft.Writes.Aggregate(record.Files, (files, write) => files.With(write.Path, write.Content));
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(Services.GetRequiredService<OpenedArchive>(), Id, after, seen, Caller.Name, cancellationToken);
        if (pushed.IsRefused) return Refused(pushed.Findings);
        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", said);
        return OnTo(next);
    }

    private async Task<byte[]?> BytesAsync(CancellationToken cancellationToken)
    {
        if (Upload is { Length: > 0 })
        {
            if (Upload.Length > MostBytes)
            {
                Wrong(("file", "The file is larger than 2.5 MB. Take out the pictures that were put into it, then choose it again"));
                return null;
            }

            Named = Path.GetFileName(Upload.FileName) is { Length: > 0 and <= 120 } name && !name.Any(char.IsControl) ? name : $"{Document}.docx";
            using MemoryStream bytes = new();
            await Upload.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }

        byte[] kept = new byte[MostBytes];
        if (KeptFile is { Length: > 0 } && Named is { Length: > 0 and <= 120 } && Convert.TryFromBase64String(KeptFile, kept, out int length)) return kept[..length];
        Wrong(("file", "Choose the Word file that was edited"));
        return null;
    }

    private async Task<ShelvedRecord?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record || record.Read.Value?.Documents.FirstOrDefault(each => each.Id.Value == Document) is not { } document) return null;
        DocumentTitle = document.Title;
        Seen = record.Tag.ToString();
        Crumbs = [.. Crumbs, (document.Title, Address)];
        return record;
    }

    private string Asked => $"{(DateText.Read(Meeting ?? "") is { } day ? DateText.InRecord(day) : "")}-{NameOf(Title ?? "")}";

    private static string NameOf(string title)
    {
        string plain = string.Join('-', new string([.. title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= 48 ? plain : plain[..48].TrimEnd('-');
    }
}
