using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.People;

/// <summary>What is held of a person, and where it is changed. Reading it is on record.</summary>
[ForRoles(Role.Manager, Role.Admin, What = "contact data", Reads = "contact data")]
public sealed class ShowModel : PeoplePage
{
    /// <summary>The id that stands for the person.</summary>
    [FromRoute]
    public string Person { get; set; } = "";

    /// <summary>What was typed.</summary>
    [FromForm]
    public PersonForm Form { get; set; } = new();

    /// <summary>What is held.</summary>
    public ShownPerson? Held { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } held) return Nobody();
        Form = PersonForm.Of(held);
        return Page();
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is null) return Nobody();
        if (string.IsNullOrWhiteSpace(Form.Name)) return Wrong(("name", "Enter the name"));
        Outcome<ShownPerson> changed = await KeepPeople.SetAsync(Opened, Person, Form.Facts(), [], cancellationToken);
        if (changed.IsRefused) return RefusedPerson(changed.Findings);
        Note("ok", "The contact data are changed");
        return OnTo($"/people/{Person}");
    }

    private async Task<ShownPerson?> ReadAsync(CancellationToken cancellationToken)
    {
        Crumbs = [("People", "/people")];
        return Held = IsId(Person) ? (await KeepPeople.ShowAsync(Opened, Person, cancellationToken)).Value : null;
    }
}
