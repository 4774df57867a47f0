using DocPipeline.Documents.Preview;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Shelves;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Documents;

/// <summary>A document as the record would make it now: the words of the Word file itself, and what its check found.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class GenerateDraftModel : PartnershipPage
{
    /// <summary>The document's id.</summary>
    [FromRoute]
    public string Document { get; set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The version at which the record stands.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Its words; nothing where it cannot be made.</summary>
    public DocumentPreview? Preview { get; private set; }

    /// <summary>How large the file is.</summary>
    public string Size { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public DocumentStanding? Standing { get; private set; }

    /// <summary>What stands in the way, or is worth knowing.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>What is to be known before it is issued; nothing where there is no more to it.</summary>
    public string? Remark { get; private set; }

    /// <summary>Whether whoever looks may send it for signature.</summary>
    public bool MaySend => May(Role.Manager) && Standing is { Document.Signatories.Count: > 0, State: not (DocumentState.OutForSignature or DocumentState.InForce or DocumentState.Ended) };

    /// <summary>Whether whoever looks may issue it.</summary>
    public bool MayIssue => May(Role.Manager) && Standing is { IsFiled: false };

    /// <summary>The document's address.</summary>
    public string Address => $"{Home}/documents/{Document}";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Services.GetRequiredService<ShowPartnership>().OnAsync(Id, Today, cancellationToken) is not { } overview || await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        Standing = overview.Documents.FirstOrDefault(each => each.Document.Id.Value == Document);
        if (Standing is null && record.Read.Value is not null) return NotThere("The record has no such document.");
        Title = Standing?.Document.Title ?? Document;
        Version = Standing?.Document.StartsAt.Version.Value ?? "";
        Outcome<DraftedDocument> drafted = DraftDocument.FromRecord(record.Files, new DocumentId(Document));
        Found = drafted.Findings;
        if (drafted.IsRefused) return Page();
        Outcome<DocumentPreview> preview = DocumentPreview.Of(drafted.Value.FileName, drafted.Value.Bytes);
        if (preview.IsRefused) Found = [.. Found, .. preview.Findings];
        Preview = preview.Value;
        Size = Said.Size(drafted.Value.Bytes.Length);
        Remark = Standing switch
        {
            { State: DocumentState.OutForSignature } => $"Version {Standing.Version} is out for signature. What is signed are its words as they were issued.",
            { IsFiled: true } when Standing.Version == Version => $"Version {Version} is issued already: its words are kept as they were then. To change them, give the record the next version first.",
            { IsFiled: true } => $"The archive is at version {Standing.Version} already, and the record at version {Version}.",
            _ => null,
        };
        return Page();
    }
}
