using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A page that changes a record: it shows what would change, and keeps it when that is confirmed.</summary>
public abstract class EditPage : PartnershipPage
{
    private const string SeenField = "seen", SaveField = "save", AgainField = "again";

    /// <summary>The record that whoever edits looks at, which the form carries.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>What would change; nothing while the form is filled in.</summary>
    public ChangeView? Change { get; private set; }

    /// <summary>Whether whoever looks may change the record.</summary>
    public bool MayEdit => May(Role.Manager);

    /// <summary>The record's address.</summary>
    public string RecordHome => $"{Home}/record";

    /// <summary>The address of something in the record.</summary>
    /// <param name="page">The page: <c>part</c>, <c>add</c>, <c>remove</c>, <c>text</c>.</param>
    /// <param name="path">Where it stands: a path of keys, or of a file.</param>
    public string To(string page, string path) => $"{RecordHome}/{page}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>The page's own address.</summary>
    internal string Here => Request.Path.ToUriComponent();

    internal OpenedArchive Archive => Services.GetRequiredService<OpenedArchive>();

    /// <summary>Whether the form comes back to be changed once more before it is kept.</summary>
    internal bool IsAgain => Request.HasFormContentType && Request.Form.ContainsKey(AgainField);

    /// <summary>Reads the record, and where the page stands.</summary>
    internal async Task<ShelvedRecord?> OpenAsync(CancellationToken cancellationToken, params IReadOnlyList<(string Text, string Address)> above)
    {
        ShelvedRecord? record = await RecordAsync(cancellationToken, [("Record", $"/partnerships/{Partnership}/record"), .. above]);
        Seen = HttpMethods.IsPost(Request.Method) && Request.HasFormContentType && RecordTag.TryRead(Request.Form[SeenField].ToString(), out RecordTag? seen) ? seen.ToString() : record?.Tag.ToString() ?? "";
        return record;
    }

    /// <summary>Says that the page shows a record, on which the next step builds.</summary>
    internal void LookAt(RecordTag tag) => Seen = tag.ToString();

    /// <summary>The record that whoever edits has looked at.</summary>
    internal async Task<RecordFiles?> SeenFilesAsync(CancellationToken cancellationToken) =>
        RecordTag.TryRead(Seen, out RecordTag? tag) ? await EditArchivedRecord.SeenAsync(Archive, Id, tag, cancellationToken) : null;

    /// <summary>What was filled in at a field; nothing where the form does not have it.</summary>
    internal string? Typed(string field) => Request.HasFormContentType && Request.Form.TryGetValue(field, out var value) ? value.ToString() : null;

    /// <summary>Shows what a form would change or, where that is confirmed, keeps it.</summary>
    internal async Task<IActionResult> ChangeAsync(ChangeOrder order, CancellationToken cancellationToken)
    {
        if (!RecordTag.TryRead(Seen, out RecordTag? seen)) return NoRecord();
        if (Request.Form.ContainsKey(SaveField))
        {
            Outcome<PushedRecord> pushed = await EditArchivedRecord.SaveAsync(Archive, Id, seen, order.Edit, Caller.Name, cancellationToken);
            if (pushed.Value is { } kept)
            {
                FiledRecord.Follow(HttpContext, Id, kept);
                Note(kept.Mistakes.Count > 0 ? "wait" : "ok", kept.WasThere ? "The record says this already" : "The record is saved", kept.Mistakes.Count > 0 ? "It has mistakes: no document is made from it until they are mended." : null);
                return OnTo(order.Done);
            }

            if (pushed.Findings.All(finding => finding.Code != ArchiveCodes.StaleRecord)) return Refused(pushed.Findings);
        }

        Outcome<ProposedEdit> proposed = await EditArchivedRecord.ProposeAsync(Archive, Id, seen, order.Edit, cancellationToken);
        if (proposed.IsRefused) return Refused(proposed.Findings);
        if (order.Wrong(proposed.Value.Edited) is { Count: > 0 } errors) return Wrong([.. errors]);
        if (proposed.Value.Differences.Count == 0) return Wrong(("", "Nothing has changed. Change something, or go back"));
        AccountNames names = await AccountNames.ReadAsync(HttpContext);
        LookAt(proposed.Value.From);
        Change = new ChangeView(
            proposed.Value, order.Words(proposed.Value.Before), [.. proposed.Value.Others.Select(entry => $"{names.Of(entry.By)}, {Said.At(entry.At)}: {entry.Text}")],
            [.. Request.Form.Where(IsSentAgain).SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))), .. order.More], order.Cancel);
        return Page();

        bool IsSentAgain(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field) =>
            field.Key is not (SeenField or SaveField or AgainField or ActField) && !field.Key.StartsWith("__", StringComparison.Ordinal) && order.IsSentAgain(field.Key);
    }
}
