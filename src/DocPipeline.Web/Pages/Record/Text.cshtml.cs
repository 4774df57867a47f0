using System.Text;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Checking;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A file of a record as text: the facts, the words of a document, a decision.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin, Acts = [Role.Manager], What = "record changed")]
public sealed class TextModel : EditPage
{
    private static readonly string[] endings = [".yaml", ".yml", ".md", ".txt"];

    /// <summary>The file.</summary>
    [FromRoute(Name = "file")]
    public string FilePath { get; set; } = "";

    /// <summary>What it says, or what was typed.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What is wrong in it, by line.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>Whether the record does not have it yet.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotThere("The record has no such file that could be read as text.");

    /// <summary>Shows what changes, and keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotThere("The record has no such file that could be read as text.");
        string text = Typed("text") ?? Words;
        Words = text;
        if (IsAgain) return Page();
        return await ChangeAsync(new ChangeOrder(files => Outcome.Done(EditRecord.Text(files, FilePath, text)), _ => [], Here, Here), cancellationToken);
    }

    internal static bool IsText(string path) => endings.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!IsText(FilePath) || await OpenAsync(cancellationToken) is not { } record) return false;
        if (record.Files.Find(FilePath) is not { } content) return IsNew = MayEdit && NewFileModel.IsGood(FilePath);
        Words = Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF');
        Found = [.. CheckFiles.OfRecord(record.Files).Where(finding => finding.Place?.File == FilePath).OrderBy(finding => finding.Place?.Line ?? 0)];
        return true;
    }
}
