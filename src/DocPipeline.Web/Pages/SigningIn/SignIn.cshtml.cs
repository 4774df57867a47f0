using DocPipeline.Pipeline.Accounts;
using DocPipeline.Web.Access;
using DocPipeline.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.SigningIn;

/// <summary>Where somebody signs in with a name and a password.</summary>
[ForAnyone("to sign in", What = "sign-in", Limit = RateLimits.SignIn)]
public sealed class SignInModel : FormPage
{
    /// <summary>What was typed as the name.</summary>
    [FromForm(Name = "name")]
    public string? Name { get; set; }

    /// <summary>Where to go afterwards: a path of ours.</summary>
    public string? Back { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet(string? back) => Back = IsOurs(back) ? back : null;

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? password, [FromForm] string? back, CancellationToken cancellationToken)
    {
        Back = IsOurs(back) ? back : null;
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrEmpty(password))
            return Wrong([.. new[] { string.IsNullOrWhiteSpace(Name) ? ("name", "Enter your name") : default, string.IsNullOrEmpty(password) ? ("password", "Enter your password") : default }.Where(error => error != default)]);
        IServiceProvider services = HttpContext.RequestServices;
        if (await services.GetRequiredService<Passwords>().SignInAsync(Name, password, cancellationToken) is not { } account)
            return Wrong(("name", "The name or the password is not right. After ten tries a name is locked for 15 minutes"));
        await SessionRoutes.BeginAsync(HttpContext, services.GetRequiredService<AccountBook>(), account, cancellationToken);
        return LocalRedirect(Back ?? "/");
    }

    // No other site's address: a link to sign in would otherwise lead anywhere.
    private bool IsOurs(string? back) => back is { Length: < 500 } && Url.IsLocalUrl(back);
}
