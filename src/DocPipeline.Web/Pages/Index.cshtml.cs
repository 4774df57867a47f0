using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Demonstration;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocPipeline.Web.Pages;

/// <summary>The first page: which partnerships there are, and where each stands.</summary>
[ForSignedIn(What = "samples added")]
public sealed class IndexModel : PageModel
{
    private const int Most = 100;

    /// <summary>The partnerships, in order; of very many the first.</summary>
    public IReadOnlyList<ListedPartnership> Partnerships { get; private set; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Whether whoever looks may add the samples.</summary>
    public bool MayAddSamples => Caller.Of(HttpContext).HasEverywhere(Role.Admin);

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<Finding> Wrong { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Caller caller = Caller.Of(HttpContext);
        DateOnly today = new Moment(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()).On;
        Outcome<IReadOnlyList<ListedPartnership>> listed = await HttpContext.RequestServices.GetRequiredService<ListPartnerships>().PageAsync(caller.Sees, after: null, Most + 1, today, cancellationToken);
        Wrong = listed.IsRefused ? listed.Findings : [];
        Partnerships = [.. (listed.Value ?? []).Take(Most)];
        HasMore = listed.Value is { Count: > Most };
    }

    /// <summary>Adds the sample partnerships.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayAddSamples) return StatusCode(StatusCodes.Status403Forbidden);
        IServiceProvider services = HttpContext.RequestServices;
        Outcome<IReadOnlyList<AddedSample>> added = await AddSamples.RunAsync(services.GetRequiredService<OpenedArchive>(), SampleRoutes.Folder, Caller.Of(HttpContext).Name, cancellationToken);
        services.GetRequiredService<SettleFilings>().Due();
        if (!added.IsRefused) return LocalRedirect("/");
        await OnGetAsync(cancellationToken);
        Wrong = added.Findings;
        return new PageResultWith(StatusCodes.Status500InternalServerError);
    }
}
