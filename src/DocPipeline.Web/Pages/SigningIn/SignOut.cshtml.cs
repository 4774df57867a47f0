using DocPipeline.Pipeline.Accounts;
using DocPipeline.Web.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocPipeline.Web.Pages.SigningIn;

/// <summary>Where somebody signs out. Opening it changes nothing.</summary>
[ForAnyone("whoever is signed out already is told so", What = "sign-out")]
public sealed class SignOutModel : PageModel
{
    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Signs out.</summary>
    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        await SessionRoutes.EndAsync(HttpContext, HttpContext.RequestServices.GetRequiredService<AccountBook>(), cancellationToken);
        IsDone = true;
    }
}
