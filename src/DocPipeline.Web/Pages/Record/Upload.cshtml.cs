using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Pipeline.Waiting;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>Takes a whole record that was changed elsewhere, after it was shown what differs.</summary>
[ForRoles(Role.Manager, What = "record uploaded")]
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class UploadModel : EditPage
{
    private const int LargestForm = RecordZip.MostBytes + 100_000;
    private const string WaitingField = "waiting";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken) is null ? NoRecord() : Page();

    /// <summary>Shows what a record changes, and keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? zip, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is not { } record) return NoRecord();
        if (IsAgain) return OnTo(Here);
        if (Typed(WaitingField) is { } waiting)
        {
            return await WaitingFile.FindAsync(Archive.Store, Id, Caller.Name, waiting, cancellationToken) is { } kept && RecordZip.Unpack(kept.Content).Value is { } again
                ? await ShowAsync(again, [], cancellationToken)
                : Wrong(("zip", "The zip is no longer here. Choose it again"));
        }

        if (zip is null || zip.Length == 0) return Wrong(("zip", "Choose a zip"));
        if (zip.Length > RecordZip.MostBytes) return Wrong(("zip", "The zip is larger than 20 MB. Leave pictures out, then choose it again"));
        using MemoryStream bytes = new();
        await zip.CopyToAsync(bytes, cancellationToken);
        TimeProvider time = Services.GetRequiredService<TimeProvider>();
        Outcome<RecordFiles> files = await TakeRecordZip.FromUploadAsync(Archive.Store, bytes.ToArray(), time, cancellationToken);
        if (files.IsRefused) return Wrong("zip", files.Findings);
        LookAt(record.Tag);
        string id = await WaitingFile.KeepAsync(Archive.Store, Id, Caller.Name, new WaitingFile(Uploads.NameOf(zip.FileName, "record.zip"), bytes.ToArray()), time.GetUtcNow(), cancellationToken);
        return await ShowAsync(files.Value, [(WaitingField, id)], cancellationToken);
    }

    private Task<IActionResult> ShowAsync(RecordFiles files, IReadOnlyList<(string, string)> more, CancellationToken cancellationToken) =>
        ChangeAsync(new ChangeOrder(now => Outcome.Done(EditRecord.Whole(now, files)), _ => ["The record becomes what the zip holds. A file that the zip does not have goes."], RecordHome, RecordHome) { More = more }, cancellationToken);
}
