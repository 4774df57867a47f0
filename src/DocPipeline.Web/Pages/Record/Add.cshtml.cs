using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A new entry of a list of a record.</summary>
[ForRoles(Role.Manager, What = "record changed")]
public sealed class AddModel : EditPage
{
    /// <summary>The list.</summary>
    [FromRoute]
    public string List { get; set; } = "";

    /// <summary>The form.</summary>
    public RecordPage? Form { get; private set; }

    /// <summary>Its fields with what stands in them.</summary>
    public IReadOnlyList<RecordFieldView> Fields => Form is null ? [] : RecordFieldView.AllOf(Form, Typed, ErrorOf);

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is not { } record) return NoRecord();
        Form = RecordForms.New(record.Files, List).Value;
        return Form is null ? NotThere("The record has no such list.") : Page();
    }

    /// <summary>Shows what changes, and keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is null) return NoRecord();
        if (await SeenFilesAsync(cancellationToken) is not { } files || RecordForms.New(files, List) is not { Value: { } form }) return NotThere("The record has no such list.");
        Form = form;
        if (IsAgain) return Page();
        FilledForm filled = FilledForm.Of(form, Typed);
        if (filled.Wrong.Count > 0) return Wrong([.. filled.Wrong]);
        if (filled.Changed.Count == 0) return Wrong((RecordFieldView.Of(form.Fields[0].Key), "Fill in at least one field"));
        int end = List.LastIndexOf('/');
        string above = end < 0 ? RecordHome : To("part", List[..end]);
        return await ChangeAsync(new ChangeOrder(now => EditRecord.Add(now, List, filled.Changed), _ => filled.WordsOn(form), above, above) { Wrong = filled.WrongIn }, cancellationToken);
    }
}
