using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Documents;

/// <summary>What issuing a document does, and the button that does it.</summary>
[ForRoles(Role.Manager, What = "document issued")]
public sealed class GenerateIssueModel : PartnershipPage
{
    /// <summary>The document's id.</summary>
    [FromRoute]
    public string Document { get; set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The version that would be issued.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The record that whoever issues has looked at.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>The document's address.</summary>
    public string Address => $"{Home}/documents/{Document}";

    /// <summary>Says what it does.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : NotThere("The record has no such document.");

    /// <summary>Issues it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? seen, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return NotThere("The record has no such document.");
        if (!RecordTag.TryRead(seen ?? "", out RecordTag? tag)) return Wrong(("", "Open this page from the draft again, and issue the document there"));
        Outcome<FiledInArchive> filed = await IssueFromRecord.FileAsync(Services.GetRequiredService<OpenedArchive>(), Id, new DocumentId(Document), tag, Caller.Name, cancellationToken);
        if (filed.IsRefused) return Refused(filed.Findings);
        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", filed.Value.WasThere ? $"Version {Version} was issued before" : $"Version {Version} is issued", "It is in the archive, with its place in the log.");
        return OnTo($"{Address}/draft");
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record || record.Read.Value?.Documents.FirstOrDefault(each => each.Id.Value == Document) is not { } document) return false;
        Title = document.Title;
        Version = document.StartsAt.Version.Value;
        Seen = record.Tag.ToString();
        Crumbs = [.. Crumbs, (document.Title, $"{Address}/draft")];
        return true;
    }
}
