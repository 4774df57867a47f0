using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Web.Access;
using DocPipeline.Web.Accounts;
using DocPipeline.Web.Pages.Admin;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Own;

/// <summary>One's own account: the roles, the password, the sessions, and the tokens of programs that call in one's place.</summary>
[ForSignedIn(What = "own account changed")]
public sealed class IndexModel : AdminPage
{
    private const int UsualDays = 90;

    /// <summary>The account.</summary>
    public Account? Account { get; private set; }

    /// <summary>Where the roles are, with names.</summary>
    public RoleBoxes Boxes { get; private set; } = new(new RoleGrants(), new Dictionary<string, string>());

    /// <summary>What a new token is for, as typed.</summary>
    [FromForm(Name = "label")]
    public string? Label { get; set; }

    /// <summary>The last day of a new token, as typed.</summary>
    [FromForm(Name = "until")]
    public string? Until { get; set; }

    /// <summary>A new token, which is said once.</summary>
    public MadeToken? Made { get; private set; }

    /// <summary>Whether somebody is here who has a password here and signed in with it.</summary>
    public bool HasPassword => Account?.PasswordHash is not null && Caller.Proof == CallerProof.Session;

    /// <summary>Whether whoever looks may see who did and read what.</summary>
    public bool MayReadAccess => Caller.HasEverywhere(Role.Admin, Role.Auditor);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : NoAccount();

    /// <summary>Changes the password.</summary>
    public async Task<IActionResult> OnPostPasswordAsync([FromForm] string? password, [FromForm] string? next, [FromForm] string? again, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return NoAccount();
        if (!HasPassword) return NotAllowed("A password is changed by whoever has signed in with it.");
        if (string.IsNullOrEmpty(password)) return Wrong(("password", "Enter the password that you have now"));
        if (string.IsNullOrEmpty(next)) return Wrong(("next", "Enter a new password"));
        if (next != again) return Wrong(("again", "The two new passwords differ. Enter the same one twice"));
        if (!await Services.GetRequiredService<Passwords>().IsRightAsync(Account!, password, cancellationToken)) return Wrong(("password", "This is not your password. After ten tries your name is locked for a quarter of an hour"));
        if (PasswordRules.Check(next, Account!.SignInName) is { } wrong) return Wrong("next", [wrong]);
        Outcome<Account> changed = await ChoosePassword.InPlaceAsync(Book, Account.Id, Account.PasswordHash!, Passwords.Hash(next), cancellationToken);
        if (changed.IsRefused) return Wrong("password", changed.Findings);
        await SessionRoutes.BeginAsync(HttpContext, Book, changed.Value, cancellationToken);
        Note("ok", "Your password is changed", "Wherever else you were signed in, you are signed out.");
        return OnTo("/account");
    }

    /// <summary>Ends the sessions of every other browser.</summary>
    public async Task<IActionResult> OnPostSessionsAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return NoAccount();
        Outcome<Account> ended = await Sessions.EndAllAsync(Book, Account!.Id, Caller.Name, cancellationToken);
        if (ended.IsRefused) return Wrong("", ended.Findings);
        if (Caller.Proof == CallerProof.Session) await SessionRoutes.BeginAsync(HttpContext, Book, ended.Value, cancellationToken);
        Note("ok", "You are signed out everywhere else");
        return OnTo("/account");
    }

    /// <summary>Makes a token. It is not led on from: the token is shown once.</summary>
    public async Task<IActionResult> OnPostTokenAsync([FromForm] bool narrow, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return NoAccount();
        if (Caller.Proof == CallerProof.Token) return NotAllowed("A token makes no tokens. Sign in to make one.");
        List<(string, string)> wrong = [];
        if (string.IsNullOrWhiteSpace(Label)) wrong.Add(("label", "Enter what the token is for, such as nightly export"));

        // A form that is sent twice would make a second one, of which nobody knows.
        else if (Account!.Tokens.Any(token => token.Label == Label.Trim())) wrong.Add(("label", "You have a token for this. Revoke it first, or say how the new one differs"));
        if (DateText.Read(Until ?? "") is not { } last) wrong.Add(("until", "Enter the last day on which it is good, such as 9 April 2027"));
        RoleGrants grants = RoleBoxes.Read(Request.Form);
        if (narrow && grants is { Everywhere.Count: 0, In.Count: 0 }) wrong.Add(("narrow", "Tick what the token may do, or let it do what you may"));
        if (wrong.Count > 0) return Wrong([.. wrong]);

        // Good to the end of its last day, wherever a program may be.
        DateTimeOffset end = new(DateText.Read(Until!)!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Outcome<MadeToken> made = await KeepTokens.MakeAsync(Book, Account!.Id, new TokenOrder(Label!, end, narrow ? grants : null), Caller.Name, cancellationToken);
        if (made.IsRefused) return Wrong("label", made.Findings);
        Made = made.Value;
        (Label, Until) = (null, Usual);
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Revokes a token.</summary>
    public async Task<IActionResult> OnPostRevokeAsync([FromForm] string? token, CancellationToken cancellationToken)
    {
        Outcome<Account> revoked = await KeepTokens.RevokeAsync(Book, Caller.Name, token ?? "", Caller.Name, cancellationToken);
        if (revoked.IsRefused) return NoAccount();
        Note("ok", "The token is revoked", "The program that had it can do nothing more.");
        return OnTo("/account");
    }

    private string Usual => DateText.Write(Today.AddDays(UsualDays));

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Account = (await Book.ReadAsync(cancellationToken)).Find(Caller.Name);
        if (Account is null) return false;
        Boxes = await BoxesAsync(Account.Roles, cancellationToken);
        Until ??= Usual;
        return true;
    }

    private ViewResult NoAccount() => NotThere("There is no account of yours here any more.");
}
