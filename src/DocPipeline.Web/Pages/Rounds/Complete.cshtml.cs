using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>Completes a round: a job, whose page shows how far it is.</summary>
[ForRoles(Role.Manager, Role.Legal, What = "round completed")]
public sealed class CompleteModel : RoundPage
{
    /// <summary>Nothing is shown here: the button is on the round's page.</summary>
    public LocalRedirectResult OnGet() => OnTo(Address);

    /// <summary>Completes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        JobOrder order = new(WorkKind.CompleteRound, Caller.Name, [new JobItem(Partnership, Round: Round)]) { Id = JobId.Of($"p-{ActKey}") };
        return OnTo($"/jobs/{(await Services.GetRequiredService<JobBook>().StartAsync(order, cancellationToken)).Job.Id}");
    }
}
