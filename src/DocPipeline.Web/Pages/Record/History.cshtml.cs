using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Records;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Record;

/// <summary>Who changed a record and when, the last change first.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class HistoryModel : EditPage
{
    private const int OnePage = 25;

    private AccountNames? names;

    /// <summary>The part of the list, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The changes of this part.</summary>
    public IReadOnlyList<RecordEntry> Entries { get; private set; } = [];

    /// <summary>The other parts.</summary>
    public PageLinks Pages { get; private set; } = new(1, 1, "");

    /// <summary>What somebody who changed it is called.</summary>
    public string NameOf(string by) => names?.Of(by) ?? by;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is null) return NoRecord();
        Outcome<IReadOnlyList<RecordEntry>> all = await RecordHistory.ListAsync(Archive, Id, cancellationToken);
        if (all.IsRefused) return Refused(all.Findings);
        Number = Math.Clamp(Number, 1, 10_000);
        names = await AccountNames.ReadAsync(HttpContext);
        Entries = [.. all.Value.Skip((Number - 1) * OnePage).Take(OnePage)];
        Pages = new PageLinks(Number, (all.Value.Count + OnePage - 1) / OnePage, $"{RecordHome}/history?");
        return Page();
    }
}
