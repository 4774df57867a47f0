using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Jobs;

/// <summary>How far work is that goes on in the background, and what came of it. It goes on whether somebody looks or not.</summary>
[ForSignedIn]
public sealed class ShowModel : FormPage
{
    private const int Most = 100;

    /// <summary>The job's id.</summary>
    [FromRoute]
    public string Job { get; set; } = "";

    /// <summary>Where it stands, as far as whoever looks may see it.</summary>
    public JobStanding Standing { get; private set; } = null!;

    /// <summary>What it does: all of it, or of very much what did not simply come to its end.</summary>
    public IReadOnlyList<ItemStanding> Shown { get; private set; } = [];

    /// <summary>The partnership that it is about; nothing where it is about several.</summary>
    public string? Partnership => Standing.Items.Select(item => item.Item.Partnership).Distinct(StringComparer.Ordinal).ToArray() is [var one] ? one : null;

    /// <summary>Whether it is about one thing alone.</summary>
    public bool IsOne => Standing.Items.Count == 1;

    /// <summary>How much has come to an end, well or not.</summary>
    public int Over => Standing.Done + Standing.Refused + Standing.Failed;

    /// <summary>Whether something of it was refused or failed.</summary>
    public bool HasTrouble => Standing.Refused + Standing.Failed > 0;

    /// <summary>The address of what an item is about.</summary>
    /// <param name="item">The item.</param>
    public string AddressOf(ItemStanding item)
    {
        ArgumentNullException.ThrowIfNull(item);
        string home = $"/partnerships/{item.Item.Partnership}";
        return Standing.Job.Kind switch
        {
            WorkKind.GenerateDocuments => $"{home}/documents/{item.Item.Document}/draft",
            WorkKind.ProcessReturn => $"{home}/rounds/{item.Item.Round}/returns",
            _ => $"{home}/rounds/{item.Item.Round}",
        };
    }

    /// <summary>What an item is called.</summary>
    /// <param name="item">The item.</param>
    public string NameOf(ItemStanding item)
    {
        ArgumentNullException.ThrowIfNull(item);
        string name = item.Item.Document ?? item.Item.Round ?? item.Item.Partnership;
        return Partnership is null ? $"{item.Item.Partnership}: {name}" : name;
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await JobRoutes.FindAsync(Job, Caller, Services.GetRequiredService<JobBook>(), cancellationToken) is not { } standing) return NotThere("There is no such work in the background, or it is not for you.");
        Standing = standing;
        Shown = [.. standing.Items.Where(item => standing.Items.Count <= Most || item.State is not (ItemState.Done or ItemState.Waiting)).Take(Most)];
        if (Partnership is { } one) Crumbs = [("Partnerships", "/partnerships"), (one, $"/partnerships/{one}"), ("Work in the background", $"/partnerships/{one}/jobs")];
        return Page();
    }
}
