using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Archive;

/// <summary>What is due for disposal in the whole archive, today or on a day.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class DueModel : FormPage
{
    /// <summary>The day, as typed; today where nothing is said.</summary>
    [FromQuery(Name = "on")]
    public string? On { get; set; }

    /// <summary>What is due; nothing where it cannot be told.</summary>
    public DueObjects? Due { get; private set; }

    /// <summary>The address of an object's evidence, or of the page on which its disposal is approved.</summary>
    public static string AddressOf(string name, string page)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] parts = name.Split('/');
        return $"/partnerships/{parts[0]}/archive/{page}{(parts.Length > 1 ? $"/{parts[1]}" : "")}";
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        DateOnly day = Today;
        if (!string.IsNullOrWhiteSpace(On))
        {
            if (DateText.Read(On) is not { } typed) return Wrong(("on", "Enter a day, such as 9 April 2030"));
            day = typed;
        }

        On = DateText.Write(day);
        Outcome<DueObjects> due = await DueForDisposal.ListAsync(Services.GetRequiredService<OpenedArchive>(), day, cancellationToken);
        if (due.IsRefused) return Refused(due.Findings);
        Due = due.Value;
        return Page();
    }
}
