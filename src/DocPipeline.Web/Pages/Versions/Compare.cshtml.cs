using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Versions;

/// <summary>What changed between two versions: counted, listed, and in the text itself.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class CompareModel : PartnershipPage
{
    /// <summary>The document's id.</summary>
    [FromRoute]
    public string Document { get; set; } = "";

    /// <summary>The old version; the one at which the record stands where nothing is said.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>The new version; what the record would make now where nothing is said.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>The document's title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The heading.</summary>
    public string Heading => $"Compare {Words(From)} with {Words(To)}";

    /// <summary>Where the Word redline is.</summary>
    public string Redline => VersionRow.RedlineOf($"/api/v1{Home}/documents/{Document}", From ?? "", To ?? "");

    /// <summary>What changed; nothing where it cannot be told.</summary>
    public IReadOnlyList<DocumentChange>? Changes { get; private set; }

    /// <summary>The text with its changes, made by the library from the two Word files, whose words it escapes.</summary>
    public IHtmlContent Text { get; private set; } = HtmlString.Empty;

    /// <summary>What a redline leaves unsaid, or why there is none.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>How many changes there are of each kind.</summary>
    public IReadOnlyList<(string Name, int Count)> Counts =>
    [
        ("changed", CountOf(ChangeKind.Changed, ChangeKind.Split, ChangeKind.Joined)), ("inserted", CountOf(ChangeKind.Inserted)), ("deleted", CountOf(ChangeKind.Deleted)),
        ("moved", CountOf(ChangeKind.Moved)), .. CountOf(ChangeKind.Renumbered) is > 0 and int renumbered ? [("renumbered", renumbered)] : Array.Empty<(string, int)>(),
    ];

    /// <summary>The words of a change that lead to its place, and the rest of its sentence.</summary>
    public static (string Place, string After) SentenceOf(DocumentChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        string place = change.Sentence.StartsWith(change.Where, StringComparison.Ordinal) ? change.Where : change.Before is { } before && change.Sentence.StartsWith(before, StringComparison.Ordinal) ? before : "";
        return place.Length > 0 ? (place, change.Sentence[place.Length..]) : (change.Sentence, "");
    }

    /// <summary>Compares.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        Title = record.Read.Value?.Documents.FirstOrDefault(each => each.Id.Value == Document)?.Title ?? Document;
        Crumbs = [.. Crumbs, (Title, $"{Home}/documents/{Document}")];
        From ??= record.Read.Value?.Documents.FirstOrDefault(each => each.Id.Value == Document)?.StartsAt.Version.Value ?? "1";
        To ??= VersionFiles.Draft;
        VersionFiles files = Services.GetRequiredService<VersionFiles>();
        Outcome<DocumentComparison> compared = await files.CompareAsync(Id, new DocumentId(Document), From, To, cancellationToken);
        Found = compared.Findings;
        if (compared.IsRefused) return new PageResultWith(Statuses.Of(compared.Findings));
        Changes = compared.Value.Changes;
        Text = new HtmlString(compared.Value.TextWithAnchors());
        return Page();
    }

    private int CountOf(params ChangeKind[] kinds) => Changes?.Count(change => kinds.Contains(change.Kind)) ?? 0;

    private static string Words(string? version) => version == VersionFiles.Draft ? "the record as it is now" : $"version {version}";
}
