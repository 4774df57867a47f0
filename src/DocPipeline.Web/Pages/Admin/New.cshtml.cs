using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>Where an account is made. Its one-time link is shown once, here.</summary>
[ForRoles(Role.Admin, What = "account made")]
public sealed class NewModel : AdminPage
{
    /// <summary>The name that is shown.</summary>
    [FromForm(Name = "shown")]
    public string? Shown { get; set; }

    /// <summary>The name to sign in with.</summary>
    [FromForm(Name = "name")]
    public string? Name { get; set; }

    /// <summary>The roles.</summary>
    public RoleBoxes Boxes { get; private set; } = new(new RoleGrants(), new Dictionary<string, string>());

    /// <summary>The account that was made.</summary>
    public Account? Made { get; private set; }

    /// <summary>Its link, which is said once.</summary>
    public string? Link { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Crumbs = [("Accounts", "/accounts")];
        Boxes = await BoxesAsync(new RoleGrants(), cancellationToken);
    }

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Crumbs = [("Accounts", "/accounts")];
        RoleGrants grants = RoleBoxes.Read(Request.Form);
        Boxes = await BoxesAsync(grants, cancellationToken);
        List<(string, string)> missing = [];
        if (string.IsNullOrWhiteSpace(Shown)) missing.Add(("shown", "Enter the name that others see"));
        if (string.IsNullOrWhiteSpace(Name)) missing.Add(("name", "Enter the name to sign in with"));
        if (missing.Count > 0) return Wrong([.. missing]);
        Outcome<MadeAccount> made = await KeepAccounts.MakeAsync(Book, new AccountOrder(Name!.Trim(), Shown!, grants), Caller.Name, cancellationToken);
        if (made.IsRefused) return Wrong([.. made.Findings.Select(finding => (finding.Code == AccountCodes.Roles ? "" : finding.Message.Contains("shown", StringComparison.Ordinal) ? "shown" : "name", Sentence(finding)))]);
        Made = made.Value.Account;
        Link = LinkOf(made.Value.Secret!);
        return Page();
    }
}
