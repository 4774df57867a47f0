using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.People;

/// <summary>Where somebody is entered.</summary>
[ForRoles(Role.Manager, Role.Admin, What = "contact data")]
public sealed class NewModel : PeoplePage
{
    /// <summary>What was typed.</summary>
    [FromForm]
    public PersonForm Form { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public void OnGet() => Crumbs = [("People", "/people")];

    /// <summary>Enters them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Crumbs = [("People", "/people")];
        if (string.IsNullOrWhiteSpace(Form.Name)) return Wrong(("name", "Enter the name"));
        Outcome<ShownPerson> added = await KeepPeople.AddAsync(Opened, Form.Facts(), [], cancellationToken);
        if (added.IsRefused) return RefusedPerson(added.Findings);
        Note("ok", "The person is entered");
        return OnTo($"/people/{added.Value.Id}");
    }
}
