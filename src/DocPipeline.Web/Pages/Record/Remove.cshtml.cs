using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>Takes an entry out of a record, after it was shown what that does.</summary>
[ForRoles(Role.Manager, What = "record changed")]
public sealed class RemoveModel : EditPage
{
    /// <summary>The entry.</summary>
    [FromRoute]
    public string Path { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotThere("The record has no such entry.");

    /// <summary>Shows what changes, and keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotThere("The record has no such entry. Somebody may have taken it out already.");
        if (IsAgain) return OnTo(To("part", Path));
        string[] steps = Path.Split('/');
        string done = steps.Length <= 2 ? RecordHome : To("part", string.Join('/', steps[..^2]));
        return await ChangeAsync(new ChangeOrder(files => EditRecord.Remove(files, Path), _ => [$"{Name} is taken out."], To("part", Path), done), cancellationToken);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is null || await SeenFilesAsync(cancellationToken) is not { } files || RecordForms.Of(files, Path).Value is not { CanBeRemoved: true } form) return false;
        Name = form.Title;
        return true;
    }
}
