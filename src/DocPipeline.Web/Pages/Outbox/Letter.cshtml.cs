using DocPipeline.Findings;
using DocPipeline.Pipeline.Outbox;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Outbox;

/// <summary>A letter as it looks, in both languages, with facts that are made up: links in real ones are for whoever gets them alone.</summary>
[ForRoles(Role.Manager, Role.Legal, Role.Auditor, Role.Admin)]
public sealed class LetterModel : PartnershipPage
{
    /// <summary>Which letter.</summary>
    [FromRoute]
    public string Kind { get; set; } = "";

    /// <summary>In English.</summary>
    public PreviewedMail English { get; private set; } = null!;

    /// <summary>In Welsh.</summary>
    public PreviewedMail Welsh { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await RecordAsync(cancellationToken, ("Letters", $"{Home}/outbox"));
        Outcome<PreviewedMail> english = PreviewMail.Run(Kind, welsh: false, folder: null, withFields: false);
        Outcome<PreviewedMail> welsh = PreviewMail.Run(Kind, welsh: true, folder: null, withFields: false);
        if (english.IsRefused || welsh.IsRefused) return NotThere("There is no letter of this kind.");
        (English, Welsh) = (english.Value, welsh.Value);
        return Page();
    }
}
