using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Shelves;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages;

/// <summary>A page of one partnership, which its address names.</summary>
public abstract class PartnershipPage : FormPage
{
    private string? name;

    /// <summary>The partnership's id.</summary>
    [FromRoute]
    public string Partnership { get; set; } = "";

    /// <summary>The partnership's name, once its record was read; its id before, and where the record names none.</summary>
    public string PartnershipName => name ?? Partnership;

    /// <summary>The address of the partnership's page.</summary>
    public string Home => $"/partnerships/{Partnership}";

    internal PartnershipId Id => new(Partnership);

    /// <summary>Whether whoever looks has one of the roles in the partnership.</summary>
    /// <param name="roles">The roles.</param>
    public bool May(params IReadOnlyCollection<Role> roles) => Caller.Has(Id, roles);

    /// <summary>Reads the partnership's record, and says where the page stands.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="above">The pages between the partnership's and this one.</param>
    internal async Task<ShelvedRecord?> RecordAsync(CancellationToken cancellationToken, params IReadOnlyList<(string Text, string Address)> above)
    {
        ShelvedRecord? record = await Services.GetRequiredService<RecordShelf>().FindAsync(Id, cancellationToken);
        name = record?.Read.Value?.Partnership.Name;
        Crumbs = [("Partnerships", "/partnerships"), (PartnershipName, Home), .. above];
        return record;
    }

    /// <summary>That the partnership has no record yet.</summary>
    internal IActionResult NoRecord() => NotThere("This partnership has no record yet.");
}
