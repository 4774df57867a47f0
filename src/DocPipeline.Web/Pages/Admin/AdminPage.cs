using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>A page on which accounts are kept.</summary>
public abstract class AdminPage : FormPage
{
    internal AccountBook Book => Services.GetRequiredService<AccountBook>();

    /// <summary>The boxes of some roles.</summary>
    internal async Task<RoleBoxes> BoxesAsync(RoleGrants grants, CancellationToken cancellationToken) => new(grants, await PartnershipsAsync(cancellationToken));

    /// <summary>The partnerships that whoever looks may know of, with their names.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> PartnershipsAsync(CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ListedObject>> all = await ArchiveContents.ListAsync(Services.GetRequiredService<OpenedArchive>(), cancellationToken);
        return (all.Value ?? []).Where(each => each.IsRecord && Caller.Sees(new PartnershipId(each.Name))).ToDictionary(each => each.Name, each => each.Title.Length > 0 ? each.Title : each.Name, StringComparer.Ordinal);
    }

    /// <summary>The address of a one-time link as it is handed on.</summary>
    internal string LinkOf(string secret) => $"{Services.GetRequiredService<PublicAddress>().Origin ?? $"{Request.Scheme}://{Request.Host}"}/choose-password/{secret}";
}
