using DocPipeline.Web.Pages.Archive;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Keeping;

/// <summary>A page on which something is said, with its reason, of how long an object is kept. The reason is kept for good.</summary>
public abstract class KeepingPage : ObjectPage
{
    private const int Longest = 500;

    /// <summary>Why, as typed.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Shows what it does.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ObjectAsync(cancellationToken)) return NoObject();
        return Held is null ? NotThere("Nothing was filed of it yet.") : Page();
    }

    /// <summary>The reason; nothing where it cannot be taken, which is then said.</summary>
    internal string? ReasonOrWrong()
    {
        string reason = (Reason ?? "").Trim().ReplaceLineEndings(" ");
        if (reason.Length is > 0 and <= Longest) return reason;
        Wrong(("reason", reason.Length == 0 ? "Enter the reason" : $"Give the reason in at most {Longest} letters"));
        return null;
    }
}
