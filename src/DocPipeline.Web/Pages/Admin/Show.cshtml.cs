using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>An account: its roles, whether it can be used, its link, its tokens, and every change of it.</summary>
[ForRoles(Role.Admin, What = "account changed")]
public sealed class ShowModel : AdminPage
{
    /// <summary>The account's id.</summary>
    [FromRoute]
    public string Account { get; set; } = "";

    /// <summary>The account.</summary>
    public Account? Found { get; private set; }

    /// <summary>The roles.</summary>
    public RoleBoxes Boxes { get; private set; } = new(new RoleGrants(), new Dictionary<string, string>());

    /// <summary>A new link, which is said once.</summary>
    public string? Link { get; private set; }

    /// <summary>The changes, the last one first, with the names of those who made them.</summary>
    public IReadOnlyList<(AccountChange Change, string By)> History { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(null, cancellationToken) ? Page() : NoAccount();

    /// <summary>Changes its name and roles.</summary>
    public Task<IActionResult> OnPostAsync([FromForm] int seen, [FromForm] string? shown, CancellationToken cancellationToken) =>
        ChangeAsync(seen, new AccountAlteration(shown, RoleBoxes.Read(Request.Form)), "The account is changed", cancellationToken);

    /// <summary>Locks it, or lets it be used again.</summary>
    public Task<IActionResult> OnPostLockAsync([FromForm] int seen, [FromForm] bool enable, CancellationToken cancellationToken) =>
        ChangeAsync(seen, new AccountAlteration(IsEnabled: enable), enable ? "The account can be used again" : "The account is locked", cancellationToken);

    /// <summary>Makes a new link to choose a password. It is not led on from: the link is shown once.</summary>
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellationToken)
    {
        Outcome<MadeAccount> made = await KeepAccounts.LinkAsync(Book, Account, Caller.Name, cancellationToken);
        if (!await ReadAsync(null, cancellationToken)) return NoAccount();
        if (made.IsRefused) return Wrong("", made.Findings);
        Link = LinkOf(made.Value.Secret!);
        return Page();
    }

    /// <summary>Revokes a token.</summary>
    public async Task<IActionResult> OnPostRevokeAsync([FromForm] string? token, CancellationToken cancellationToken)
    {
        Outcome<Account> revoked = await KeepTokens.RevokeAsync(Book, Account, token ?? "", Caller.Name, cancellationToken);
        if (revoked.IsRefused) return NoAccount();
        Note("ok", "The token is revoked", "The program that had it can do nothing more.");
        return OnTo($"/accounts/{Account}");
    }

    private async Task<IActionResult> ChangeAsync(int seen, AccountAlteration alteration, string said, CancellationToken cancellationToken)
    {
        Outcome<Account> changed = await KeepAccounts.ChangeAsync(Book, Account, seen, alteration, Caller.Name, cancellationToken);
        if (!changed.IsRefused)
        {
            Note("ok", said, alteration.IsEnabled == false ? "Whoever was signed in with it is signed out, and its tokens do nothing." : null);
            return OnTo($"/accounts/{Account}");
        }

        if (!await ReadAsync(alteration.Roles, cancellationToken)) return NoAccount();
        if (changed.Findings.Any(finding => finding.Code == AccountCodes.Stale)) return Wrong(("", "Somebody else changed the account meanwhile. What stands below is what you ticked: look at it once more, and save it"));
        return Wrong("shown", changed.Findings);
    }

    private async Task<bool> ReadAsync(RoleGrants? typed, CancellationToken cancellationToken)
    {
        AccountRegister register = await Book.ReadAsync(cancellationToken);
        Found = register.Find(Account);
        if (Found is null) return false;
        Crumbs = [("Accounts", "/accounts")];
        Boxes = await BoxesAsync(typed ?? Found.Roles, cancellationToken);
        History = [.. Found.History.Reverse().Select(change => (change, register.Find(change.By)?.DisplayName ?? change.By))];
        return true;
    }

    private ViewResult NoAccount() => NotThere("There is no such account.");
}
