using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Versions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Versions;

/// <summary>The versions of a document: which one is in force, its files, and what changed from one to the next.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class ShowModel : PartnershipPage
{
    /// <summary>The document's id.</summary>
    [FromRoute]
    public string Document { get; set; } = "";

    /// <summary>Its versions; nothing where the record cannot be read.</summary>
    public DocumentVersions? Versions { get; private set; }

    /// <summary>Why they cannot be told.</summary>
    public IReadOnlyList<Finding> InTheWay { get; private set; } = [];

    /// <summary>The title.</summary>
    public string Title => Versions?.Document.Title ?? Document;

    /// <summary>The page's own address.</summary>
    public string Address => $"{Home}/documents/{Document}";

    /// <summary>The rows of the table, the newest first.</summary>
    public IReadOnlyList<VersionRow> Rows { get; private set; } = [];

    /// <summary>The redline that most people come for: of the newest version against the one before; nothing where there is one version only.</summary>
    public (VersionRow From, VersionRow To)? Newest => Rows.Where(row => row.Version is not null).Take(2).ToArray() is [var to, var from] ? (from, to) : Rows is [var now, var before] ? (before, now) : null;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        if (record.Read.Value is { } read && read.Documents.All(each => each.Id.Value != Document)) return NotThere("The record has no such document.");
        Outcome<DocumentVersions> listed = await Services.GetRequiredService<ListVersions>().OfAsync(record, Id, new DocumentId(Document), Today, cancellationToken);
        InTheWay = listed.IsRefused ? listed.Findings : [];
        Versions = listed.Value;
        if (Versions is not null) Rows = [.. VersionRow.Of(Versions, Address, $"/api/v1{Home}")];
        return Page();
    }
}
