using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Access;
using DocPipeline.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.SigningIn;

/// <summary>Where somebody chooses a password by a one-time link. Opening it changes nothing.</summary>
[ForAnyone("a one-time link that an admin gave is checked", What = "password", Limit = RateLimits.SignIn)]
public sealed class ChoosePasswordModel : FormPage
{
    /// <summary>The secret of the link.</summary>
    [FromRoute]
    public string Link { get; set; } = "";

    /// <summary>The name of whoever the link is for.</summary>
    public string? SignInName { get; private set; }

    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; private set; }

    private AccountBook Book => HttpContext.RequestServices.GetRequiredService<AccountBook>();

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        SignInName = (await ChoosePassword.FindAsync(Book, Link, cancellationToken))?.SignInName;
        return SignInName is null ? new PageResultWith(StatusCodes.Status404NotFound) : Page();
    }

    /// <summary>Chooses the password.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? password, [FromForm] string? again, CancellationToken cancellationToken)
    {
        if (await ChoosePassword.FindAsync(Book, Link, cancellationToken) is not { } account) return new PageResultWith(StatusCodes.Status404NotFound);
        SignInName = account.SignInName;
        if (string.IsNullOrEmpty(password)) return Wrong(("password", "Enter a password"));
        if (password != again) return Wrong(("again", "The two passwords differ. Enter the same one twice"));
        if (PasswordRules.Check(password, account.SignInName) is { } wrong) return Wrong("password", [wrong]);
        AccessRecording.TurnedOutToBe(HttpContext, account.Id);
        Outcome<Account> chosen = await ChoosePassword.ByLinkAsync(Book, Link, Passwords.Hash(password), cancellationToken);
        if (chosen.IsRefused) return Wrong("password", chosen.Findings);
        IsDone = true;
        return Page();
    }
}
