using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Demonstration;
using DocPipeline.Web.Access;
using DocPipeline.Web.Accounts;
using DocPipeline.Web.Api;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Trying;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.SigningIn;

/// <summary>Where the first account is made. Opening it changes nothing.</summary>
[ForAnyone("the one-time setup link is checked, and there is no account yet", What = "setup", Limit = RateLimits.SignIn)]
public sealed class SetupModel : FormPage
{
    /// <summary>The secret of the link.</summary>
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>The name that is shown.</summary>
    [FromForm(Name = "shown")]
    public string? Shown { get; set; }

    /// <summary>The name to sign in with.</summary>
    [FromForm(Name = "name")]
    public string? Name { get; set; }

    /// <summary>Whether to add the sample partnerships.</summary>
    [FromForm(Name = "samples")]
    public bool Samples { get; set; }

    /// <summary>Whether nothing was filled in yet: then the samples are offered.</summary>
    public bool IsFirstLook => HttpMethods.IsGet(Request.Method);

    /// <summary>Whether the link is good.</summary>
    public bool IsGood { get; private set; }

    private AccountBook Book => Services.GetRequiredService<AccountBook>();

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => IfGoodAsync(() => Task.FromResult<IActionResult>(Page()), cancellationToken);

    /// <summary>Makes the account and signs in.</summary>
    public Task<IActionResult> OnPostAsync([FromForm] string? password, [FromForm] string? again, CancellationToken cancellationToken) => IfGoodAsync(async () =>
    {
        List<(string, string)> missing = [];
        if (string.IsNullOrWhiteSpace(Shown)) missing.Add(("shown", "Enter your name"));
        if (string.IsNullOrWhiteSpace(Name)) missing.Add(("name", "Enter the name to sign in with"));
        if (string.IsNullOrEmpty(password)) missing.Add(("password", "Enter a password"));
        else if (password != again) missing.Add(("again", "The two passwords differ. Enter the same one twice"));
        if (missing.Count > 0) return Wrong([.. missing]);
        Outcome<Account> made = await SetupRoutes.MakeAsync(Book, Name!.Trim(), Shown!, password!, cancellationToken);
        if (made.IsRefused)
            return Wrong([.. made.Findings.Select(finding => (finding.Code == AccountCodes.Password ? "password" : finding.Message.Contains("shown", StringComparison.Ordinal) ? "shown" : "name", $"{finding.Message} {finding.Suggestion}"))]);
        await SessionRoutes.BeginAsync(HttpContext, Book, made.Value, cancellationToken);

        // Should it fail, the first page offers them again.
        if (Samples && !(await AddSamples.RunAsync(Services.GetRequiredService<OpenedArchive>(), SampleRoutes.Folder, made.Value.Id, cancellationToken)).IsRefused) await Trial.Of(HttpContext).BeginAsync(cancellationToken);
        Services.GetRequiredService<SettleFilings>().Due();
        return LocalRedirect("/");
    }, cancellationToken);

    private async Task<IActionResult> IfGoodAsync(Func<Task<IActionResult>> then, CancellationToken cancellationToken)
    {
        IsGood = await Services.GetRequiredService<SetupLink>().IsGoodAsync(Book, Token, cancellationToken);
        return IsGood ? await then() : new PageResultWith(StatusCodes.Status404NotFound);
    }
}
