using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>Which file is added to a record; it is written on the page of its text, and is there once that is saved.</summary>
[ForRoles(Role.Manager, What = "record changed")]
public sealed partial class NewFileModel : EditPage
{
    /// <summary>The folders of a record that files are added to, with what they hold.</summary>
    public IReadOnlyList<(string Folder, string Words)> Folders { get; } =
        [("prose", "Words of a document"), ("decisions", "A decision that was or will be put to the vote"), ("meetings", "Meetings: who came, when agendas and minutes went out"), ("events", "Other things that happened: reviews, resignations")];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken) is null ? NoRecord() : Page();

    /// <summary>Leads to where the file is written.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is not { } record) return NoRecord();
        string folder = Typed("folder") ?? "", name = (Typed("name") ?? "").Trim();
        string path = $"{folder}/{name}{(folder == "prose" ? ".md" : ".yaml")}";
        List<(string, string)> wrong = [];
        if (Folders.All(each => each.Folder != folder)) wrong.Add(("folder", "Choose what the file holds"));
        if (!Name().IsMatch(name)) wrong.Add(("name", "Enter a name of small letters, digits and hyphens"));
        else if (wrong.Count == 0 && record.Files.Find(path) is not null) wrong.Add(("name", $"The record has {path} already. Enter another name"));
        return wrong.Count > 0 ? Wrong([.. wrong]) : OnTo(To("text", path));
    }

    /// <summary>Whether a file may be added under a path.</summary>
    internal static bool IsGood(string path) => New().IsMatch(path);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A(prose/[a-z0-9]+(-[a-z0-9]+)*\.md|(decisions|meetings|events)/[a-z0-9]+(-[a-z0-9]+)*\.yaml)\z")]
    private static partial Regex New();
}
