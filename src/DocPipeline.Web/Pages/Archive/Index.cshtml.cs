using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Archive;

/// <summary>What the archive has of a partnership, and how long it is kept.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class IndexModel : PartnershipPage
{
    /// <summary>The objects: the record first, then the documents.</summary>
    public IReadOnlyList<ArchivedObject> Objects { get; private set; } = [];

    /// <summary>What whoever acted is called.</summary>
    internal AccountNames? Names { get; private set; }

    /// <summary>What whoever acted is called.</summary>
    public string NameOf(string by) => Names?.Of(by) ?? by;

    /// <summary>Whether whoever looks has a role in every partnership.</summary>
    public bool SeesAll => Caller.HasEverywhere(AccessRules.Readers);

    /// <summary>The end of the addresses of an object's pages.</summary>
    public string EndingOf(ArchivedObject of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.Name == Partnership ? "" : $"/{of.Name[(Partnership.Length + 1)..]}";
    }

    /// <summary>How long something is kept, in words.</summary>
    public static string KeptOf(ArchivedObject of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.Standing switch
        {
            { Disposed: { } disposed } => disposed,
            { KeptUntil: { } until } => $"Until {Said.On(until)}",
            { Term: { } term } => term,
            _ => "Not stated: it is kept",
        };
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await RecordAsync(cancellationToken);
        OpenedArchive archive = Services.GetRequiredService<OpenedArchive>();
        Names = await AccountNames.ReadAsync(HttpContext);
        List<ArchivedObject> objects = [];
        Outcome<IReadOnlyList<ListedObject>> listed = await ArchiveContents.ListAsync(archive, cancellationToken);
        foreach (ListedObject each in (listed.Value ?? []).Where(each => each.Name.Split('/')[0] == Partnership))
            if ((await ArchiveContents.ShowAsync(archive, each.Name, cancellationToken)).Value is { } shown) objects.Add(shown);
        Objects = [.. objects.OrderBy(each => each.Name, StringComparer.Ordinal)];
        return Page();
    }
}
