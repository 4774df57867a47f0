using DocPipeline.Pipeline.Work.Jobs;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Jobs;

/// <summary>What goes on in the background for a partnership, and what went on; the last first.</summary>
[ForRoles(Role.Manager, Role.Legal, Role.Auditor, Role.Admin)]
public sealed class ListModel : PartnershipPage
{
    private const int Most = 25;

    /// <summary>Each, with where it stands as far as it is about the partnership.</summary>
    public IReadOnlyList<JobStanding> Jobs { get; private set; } = [];

    /// <summary>What whoever started it is called.</summary>
    public string NameOf(string by) => Names?.Of(by) ?? by;

    internal AccountNames? Names { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await RecordAsync(cancellationToken);
        JobBook book = Services.GetRequiredService<JobBook>();
        List<JobStanding> found = [];
        foreach (Job job in await book.OfAsync(Id, Most, cancellationToken))
            if (await book.ReadAsync(JobId.Of(job.Id), cancellationToken) is { } standing) found.Add(standing with { Items = [.. standing.Items.Where(item => item.Item.Partnership == Partnership)] });
        Jobs = found;
        Names = await AccountNames.ReadAsync(HttpContext);
        return Page();
    }
}
