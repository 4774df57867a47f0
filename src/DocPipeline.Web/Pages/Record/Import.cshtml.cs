using DocPipeline.Documents.Sheets;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records;
using DocPipeline.Pipeline.Waiting;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>Takes a filled-in sheet into a record: every mistake is said by row and column, and nothing is taken before it is confirmed.</summary>
[ForRoles(Role.Manager, What = "sheet imported")]
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class ImportModel : EditPage
{
    // The file and what a form has around it.
    private const int LargestForm = Uploads.LargestFile + 100_000;

    private static readonly (RowChangeKind Kind, string Word)[] kinds = [(RowChangeKind.Added, "to add"), (RowChangeKind.Changed, "to change"), (RowChangeKind.Removed, "to take out")];

    /// <summary>What would change; nothing before a sheet was chosen that can be taken.</summary>
    public ImportPlan? Plan { get; private set; }

    /// <summary>What the sheet's file is called.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The id of the sheet that waits to be confirmed.</summary>
    public string Waiting { get; private set; } = "";

    /// <summary>Whether what the sheet does not have is taken out.</summary>
    public bool RemovesMissing => Typed("remove") == "true";

    /// <summary>What needs correcting in the sheet.</summary>
    public IReadOnlyList<Finding> Mistakes { get; private set; } = [];

    /// <summary>What is worth knowing of it.</summary>
    public IReadOnlyList<Finding> Notes { get; private set; } = [];

    /// <summary>How much would change.</summary>
    public int Changes => kinds.Sum(each => CountOf(each.Kind));

    /// <summary>What would change, in a sentence.</summary>
    public string Summary => Changes == 0 ? "The sheet says what the record says, so there is nothing to take."
        : string.Join(", ", kinds.Select(each => (Count: CountOf(each.Kind), each.Word)).Where(each => each.Count > 0).Select(each => $"{each.Count} {each.Word}")) + ".";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken) is null ? NoRecord() : Page();

    /// <summary>Shows what a sheet would change, or takes it.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? sheet, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is not { } record) return NoRecord();
        if (Typed("confirm") is not null) return await TakeAsync(cancellationToken);
        if (sheet is null || sheet.Length == 0) return Wrong(("sheet", "Choose a sheet"));
        if (sheet.Length > Uploads.LargestFile) return Wrong(("sheet", "The sheet is larger than 20 MB. Remove pictures or split it, then choose it again"));
        using MemoryStream bytes = new();
        await sheet.CopyToAsync(bytes, cancellationToken);
        WaitingFile file = new(Uploads.NameOf(sheet.FileName, "sheet"), bytes.ToArray());

        // Against the record as it is now: what somebody else changed since the form was opened is in it already.
        LookAt(record.Tag);
        if (!Look(record.Files, file)) return new PageResultWith(StatusCodes.Status400BadRequest);
        Waiting = await WaitingFile.KeepAsync(Archive.Store, Id, Caller.Name, file, Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
        return Page();
    }

    /// <summary>What happens to an entry, in a word.</summary>
    public Tag TagOf(RowChangeKind kind) => kind switch
    {
        RowChangeKind.Added => new Tag("ok", "Added"),
        RowChangeKind.Changed => new Tag("info", "Changed"),
        _ => new Tag("bad", "Taken out"),
    };

    /// <summary>How much happens to a table.</summary>
    public string CountsOf(TableChanges table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return $"{table.Rows.Count(row => row.Kind == RowChangeKind.Added)} added, {table.Rows.Count(row => row.Kind == RowChangeKind.Changed)} changed, {table.Rows.Count(row => row.Kind == RowChangeKind.Removed)} taken out, {table.Left} the same in both";
    }

    private async Task<IActionResult> TakeAsync(CancellationToken cancellationToken)
    {
        Waiting = Typed("waiting") ?? "";
        if (await WaitingFile.FindAsync(Archive.Store, Id, Caller.Name, Waiting, cancellationToken) is not { } file) return Wrong(("sheet", "The sheet is no longer here. Choose it again"));
        if (!RecordTag.TryRead(Seen, out RecordTag? seen) || await EditArchivedRecord.SeenAsync(Archive, Id, seen, cancellationToken) is not { } files) return NoRecord();
        if (!Look(files, file)) return new PageResultWith(StatusCodes.Status400BadRequest);
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(Archive, Id, files.With(RecordFiles.PartnershipFileName, Plan!.PartnershipFile), seen, Caller.Name, cancellationToken);
        if (pushed.Findings.Any(finding => finding.Code == ArchiveCodes.StaleRecord)) return await OvertakenAsync(file, cancellationToken);
        if (pushed.IsRefused) return Refused(pushed.Findings);
        await WaitingFile.RemoveAsync(Archive.Store, Id, Waiting, cancellationToken);
        FiledRecord.Follow(HttpContext, Id, pushed.Value);
        Note("ok", pushed.Value.WasThere ? "The record says this already" : $"Imported: {Summary.TrimEnd('.')}", null);
        return OnTo(RecordHome);
    }

    // Somebody else was first: the same sheet is held against the record as it is now, and shown again.
    private async Task<IActionResult> OvertakenAsync(WaitingFile file, CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } now) return NoRecord();
        LookAt(now.Tag);
        if (!Look(now.Files, file)) return new PageResultWith(StatusCodes.Status400BadRequest);
        return Wrong(("", "Somebody else changed the record since. This is what the sheet changes now. Look at it, and import it again"));
    }

    private bool Look(RecordFiles files, WaitingFile file)
    {
        FileName = file.Name;
        Outcome<ImportPlan> plan = ImportSheet.Plan(files, file.Name, file.Content, only: null, RemovesMissing);
        Plan = plan.Value;
        Mistakes = [.. plan.Findings.Where(finding => finding.Severity == Severity.Error)];
        Notes = [.. plan.Findings.Where(finding => finding.Severity != Severity.Error)];
        return !plan.IsRefused;
    }

    private int CountOf(RowChangeKind kind) => Plan?.Tables.Sum(table => table.Rows.Count(row => row.Kind == kind)) ?? 0;
}
