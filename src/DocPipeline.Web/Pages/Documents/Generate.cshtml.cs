using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Documents;

/// <summary>Which document is to be generated; where there is one alone, it is that one.</summary>
[ForRoles(Role.Manager, What = "documents generated")]
public sealed class GenerateModel : PartnershipPage
{
    /// <summary>The documents of the record.</summary>
    public IReadOnlyList<Document> Documents { get; private set; } = [];

    /// <summary>Shows the choice.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } record) return NoRecord();
        if (record.Read.IsRefused || Documents.Count == 0) return OnTo(Home);
        return Documents.Count == 1 ? OnTo($"{Home}/documents/{Documents[0].Id}/draft") : Page();
    }

    /// <summary>Has all of them made in the background.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is null) return NoRecord();
        Outcome<IReadOnlyList<JobItem>> items = await OrderDrafts.OfAsync(Services.GetRequiredService<OpenedArchive>(), Id, documents: null, cancellationToken);
        if (items.IsRefused) return Refused(items.Findings);
        StartedJob started = await Services.GetRequiredService<JobBook>().StartAsync(new JobOrder(WorkKind.GenerateDocuments, Caller.Name, items.Value) { Id = JobId.Of($"page-{ActKey}") }, cancellationToken);
        Services.GetRequiredService<ILogger<GenerateModel>>().JobStarted(started.Job.Id, started.Job.Items.Count, WorkKinds.QueueOf(WorkKind.GenerateDocuments).Value, started.IsNew ? "started" : "there already");
        return OnTo($"/jobs/{started.Job.Id}");
    }

    private async Task<ShelvedRecord?> ReadAsync(CancellationToken cancellationToken)
    {
        ShelvedRecord? record = await RecordAsync(cancellationToken);
        Documents = record?.Read.Value?.Documents ?? [];
        return record;
    }
}
