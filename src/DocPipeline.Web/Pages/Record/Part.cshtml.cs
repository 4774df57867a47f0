using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>One set of keys of a record as a form: a partnership, an organisation, a seat.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin, Acts = [Role.Manager], What = "record changed")]
public sealed class PartModel : EditPage
{
    /// <summary>Where it stands in the record.</summary>
    [FromRoute]
    public string Path { get; set; } = "";

    /// <summary>The form.</summary>
    public RecordPage? Form { get; private set; }

    /// <summary>Its fields with what stands in them.</summary>
    public IReadOnlyList<RecordFieldView> Fields => Form is null ? [] : RecordFieldView.AllOf(Form, Typed, ErrorOf);

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken, Above()) is not { } record) return NoRecord();
        Form = RecordForms.Of(record.Files, Path).Value;
        return Form is null ? ListOrNothing(record.Files) : Page();
    }

    /// <summary>Shows what changes, and keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken, Above()) is null) return NoRecord();
        if (await SeenFilesAsync(cancellationToken) is not { } files || RecordForms.Of(files, Path) is not { Value: { } form }) return NotThere("The record has nothing there. Somebody may have taken it out.");
        Form = form;
        if (IsAgain) return Page();
        FilledForm filled = FilledForm.Of(form, Typed);
        if (filled.Wrong.Count > 0) return Wrong([.. filled.Wrong]);
        ChangeOrder order = new(files => EditRecord.Set(files, Path, filled.Changed), now => filled.WordsOn(RecordForms.Of(now, Path).Value ?? form), Here, Here)
        {
            Wrong = filled.WrongIn,
            IsSentAgain = field => filled.Changed.Keys.Any(key => RecordFieldView.Of(key) == field),
        };
        return await ChangeAsync(order, cancellationToken);
    }

    // A list has no form of its own: it stands on the page of what it belongs to.
    private IActionResult ListOrNothing(RecordFiles files)
    {
        int end = Path.LastIndexOf('/');
        string above = end < 0 ? "" : Path[..end];
        return RecordForms.Of(files, above).Value?.Parts.Any(part => part.Path == Path) == true
            ? OnTo(above.Length == 0 ? RecordHome : To("part", above))
            : NotThere("The record has nothing there. Somebody may have taken it out.");
    }

    private IReadOnlyList<(string, string)> Above()
    {
        // organisations/council stands under the record; bodies/board/seats/chair under the board.
        string[] steps = Path.Split('/');
        return steps.Length <= 2 ? [] : [(steps[1], To("part", $"{steps[0]}/{steps[1]}"))];
    }
}
