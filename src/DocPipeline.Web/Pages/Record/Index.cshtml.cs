using DocPipeline.Findings;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A record by its parts.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class IndexModel : EditPage
{
    /// <summary>The facts by parts; nothing where their file cannot be followed.</summary>
    public RecordPage? Root { get; private set; }

    /// <summary>The files that can be read and changed as text.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>How large it is as a zip.</summary>
    public string Size { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        Root = RecordForms.Of(record.Files, "").Value;
        Texts = [.. record.Files.Paths.Where(TextModel.IsText)];
        Found = record.Read.Findings;
        Size = Said.Size(record.Archived.Zip.Length);
        return Page();
    }
}
