using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>One change of a record, and the way back to it.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin, Acts = [Role.Manager], What = "record brought back")]
public sealed class HistoryEntryModel : EditPage
{
    /// <summary>The number of the entry.</summary>
    [FromRoute]
    public int Entry { get; set; }

    /// <summary>The record as it was saved then.</summary>
    public RecordState? State { get; private set; }

    /// <summary>Who changed it.</summary>
    public string By { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ?? Page();

    /// <summary>Shows what bringing it back changes, and does it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } nothing) return nothing;
        if (IsAgain) return OnTo($"{RecordHome}/history");
        return await ChangeAsync(
            new ChangeOrder(files => Outcome.Done(EditRecord.Whole(files, State!.Files)), _ => [$"The record becomes again what it was when this was saved, {Said.At(State!.Entry.At)}."], Here, RecordHome), cancellationToken);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken, ("History", $"{RecordHome}/history")) is null) return NoRecord();
        Outcome<RecordState> state = await RecordHistory.AtAsync(Archive, Id, Entry, cancellationToken);
        if (state.IsRefused) return NotThere(state.Findings[0].Message);
        State = state.Value;
        By = (await AccountNames.ReadAsync(HttpContext)).Of(State.Entry.By);
        return null;
    }
}
