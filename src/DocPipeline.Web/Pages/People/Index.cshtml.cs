using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.People;

/// <summary>Everybody of whom contact data are held. Reading it is on record.</summary>
[ForRoles(Role.Manager, Role.Admin, Reads = "contact data")]
public sealed class IndexModel : PeoplePage
{
    private const int PerPage = 25;

    /// <summary>Which part of the list.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The people that are shown.</summary>
    public IReadOnlyList<ShownPerson> People { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>Whom nobody can read, and why.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>The parts of the list.</summary>
    public PageLinks? Links { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ShownPerson>> listed = await KeepPeople.ListAsync(Opened, cancellationToken);
        Found = listed.Findings;
        IReadOnlyList<ShownPerson> all = listed.Value ?? [];
        All = all.Count;
        int pages = Math.Max(1, (All + PerPage - 1) / PerPage);
        Number = Math.Clamp(Number, 1, pages);
        People = [.. all.Skip((Number - 1) * PerPage).Take(PerPage)];
        Links = new PageLinks(Number, pages, "/people?");
    }
}
