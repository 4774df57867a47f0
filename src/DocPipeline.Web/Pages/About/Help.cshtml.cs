using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.About;

/// <summary>The help: the pages of docs/help, which travel in the program.</summary>
[ForAnyone("whoever signs by a link needs help too, and it holds nothing of anybody")]
public sealed class HelpModel : FormPage
{
    /// <summary>Which page; the first where none is named.</summary>
    [FromRoute]
    public string? Topic { get; set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its text. It is ours: nobody else's words are in it.</summary>
    public HtmlString Text { get; private set; } = HtmlString.Empty;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        if (HelpText.Find(Topic ?? HelpText.First) is not { } page) return NotThere("There is no help of this name.");
        if (Topic is not null) Crumbs = [("Help", "/help")];
        (Title, Text) = (page.Title, new HtmlString(page.Html));
        return Page();
    }
}
