using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>The story of accounts: the first, others, and what is changed of them. Every change says by whom and when in the account itself.</summary>
public static class KeepAccounts
{
    private static readonly TimeSpan linkGoodFor = TimeSpan.FromDays(3);

    /// <summary>The roles of the account that sets the program up: whoever can do that has the store in hand anyway.</summary>
    private static readonly Role[] first = [Role.Manager, Role.Legal, Role.Admin];

    /// <summary>Makes the first account of all. Of two that try at once one wins.</summary>
    public static Task<Outcome<Account>> MakeFirstAsync(AccountBook book, string signInName, string displayName, string passwordHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.ChangeAsync(register =>
        {
            if (!register.IsEmpty) return (register, AccountCodes.Refused<Account>(AccountCodes.SetUpAlready, "There is an account already.", mend: "Sign in; or have an admin make an account."));
            AccountOrder order = new(signInName, displayName, RoleGrants.Of(first));
            Outcome<Account> made = Make(register, order, "setup", book.Clock.GetUtcNow());
            return made.IsRefused ? (register, made) : Put(register, made.Value with { PasswordHash = passwordHash });
        }, cancellationToken);
    }

    /// <summary>Makes an account.</summary>
    /// <param name="book">The accounts.</param>
    /// <param name="order">What it is to be.</param>
    /// <param name="by">The account of whoever makes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<MadeAccount>> MakeAsync(AccountBook book, AccountOrder order, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(order);
        return book.ChangeAsync(register =>
        {
            Outcome<Account> made = Make(register, order, by, book.Clock.GetUtcNow());
            if (made.IsRefused) return (register, Outcome.Refused<MadeAccount>(made.Findings));
            string? secret = order.Identity is null ? Secrets.New() : null;
            Account account = secret is null ? made.Value : made.Value with { Link = LinkOf(secret, book.Clock.GetUtcNow()) };
            return (register.With(account), Outcome.Done(new MadeAccount(account, secret)));
        }, cancellationToken);
    }

    /// <summary>The account of somebody of a directory whom the configuration names as admin; it is made when they first come.</summary>
    public static Task<Outcome<Account>> MakeNamedAdminAsync(AccountBook book, PlatformIdentity identity, string setting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.ChangeAsync(register =>
        {
            if (register.FindByIdentity(identity) is { } there) return (register, Outcome.Done(there));
            string name = Secrets.NewId("admin");
            Outcome<Account> made = Make(register, new AccountOrder(name, name, RoleGrants.Of(Role.Admin), identity), setting, book.Clock.GetUtcNow());
            return made.IsRefused ? (register, made) : Put(register, made.Value);
        }, cancellationToken);
    }

    /// <summary>Changes an account. Disabling it ends its sessions and stops its tokens at once.</summary>
    /// <param name="book">The accounts.</param>
    /// <param name="id">The account.</param>
    /// <param name="seen">The revision that the change starts from.</param>
    /// <param name="alteration">What is to be changed.</param>
    /// <param name="by">The account of whoever changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<Account>> ChangeAsync(AccountBook book, string id, int seen, AccountAlteration alteration, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alteration);
        return OnAsync<Account>(book, id, account =>
        {
            if (account.Revision != seen) return AccountCodes.Refused<Account>(AccountCodes.Stale, "Somebody else changed the account.", $"revision {account.Revision}", "Read it again and bring your change in.");
            Account after = account;
            List<string> what = [];
            if (alteration.DisplayName is { } name && name.Trim() != account.DisplayName)
            {
                if (AccountNames.OfDisplay(name) is { } wrong) return Outcome.Refused<Account>([wrong]);
                after = after with { DisplayName = name.Trim() };
                what.Add("shown under another name");
            }

            if (alteration.Roles?.Ordered() is { } roles && roles != account.Roles)
            {
                if (WrongRoles(roles) is { } wrong) return Outcome.Refused<Account>([wrong]);
                after = after with { Roles = roles };
                what.Add($"{roles}, before {account.Roles}");
            }

            DateTimeOffset now = book.Clock.GetUtcNow();
            if (alteration.IsEnabled is { } isEnabled && isEnabled != account.IsEnabled)
            {
                after = after with { IsEnabled = isEnabled, SessionsSince = isEnabled ? account.SessionsSince : now, Link = null };
                what.Add(isEnabled ? "enabled" : "disabled");
            }

            return Outcome.Done(what.Count == 0 ? account : after.After(new AccountChange(now, by, string.Join("; ", what))));
        }, (_, after) => after, cancellationToken);
    }

    /// <summary>A new one-time link by which an account's owner chooses a password, in place of the one before.</summary>
    public static Task<Outcome<MadeAccount>> LinkAsync(AccountBook book, string id, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        string secret = Secrets.New();
        return OnAsync(book, id, account => account.Identity is not null
            ? AccountCodes.Refused<Account>(AccountCodes.NotRight, "Whoever signs in elsewhere has no password here.")
            : Outcome.Done((account with { Link = LinkOf(secret, book.Clock.GetUtcNow()) }).After(new AccountChange(book.Clock.GetUtcNow(), by, "a link to choose a password"))),
            (_, after) => new MadeAccount(after, secret), cancellationToken);
    }

    /// <summary>Decides on one account.</summary>
    internal static Task<Outcome<T>> OnAsync<T>(AccountBook book, string id, Func<Account, Outcome<Account>> decide, Func<Account, Account, T> result, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.ChangeAsync(register =>
        {
            if (register.Find(id) is not { } account) return (register, AccountCodes.Refused<T>(AccountCodes.NotThere, "There is no such account."));
            Outcome<Account> after = decide(account);
            return after.IsRefused ? (register, Outcome.Refused<T>(after.Findings))
                : (ReferenceEquals(after.Value, account) ? register : register.With(after.Value), Outcome.Done(result(account, after.Value)));
        }, cancellationToken);
    }

    private static Outcome<Account> Make(AccountRegister register, AccountOrder order, string by, DateTimeOffset now)
    {
        RoleGrants roles = order.Roles.Ordered();
        List<Finding> findings = [.. ((Finding?[])[AccountNames.OfSignIn(order.SignInName), AccountNames.OfDisplay(order.DisplayName), WrongRoles(roles)]).OfType<Finding>()];
        if (register.FindByName(order.SignInName) is not null)
            findings.Add(AccountCodes.Error(AccountCodes.Taken, "Somebody signs in under that name already.", mend: "Choose another name."));
        if (order.Identity is { } identity)
        {
            if (identity.Issuer.Length is 0 or > 300 || identity.Subject.Length is 0 or > 200 || identity.Subject.Contains('@', StringComparison.Ordinal))
                findings.Add(AccountCodes.Error(AccountCodes.Name, "Somebody of a directory is named by its issuer and an object id.", "an object id, never an address", "Copy the object id from the directory."));
            if (register.FindByIdentity(identity) is not null)
                findings.Add(AccountCodes.Error(AccountCodes.Taken, "Whoever has that object id has an account already."));
        }

        return findings.Count > 0 ? Outcome.Refused<Account>(findings) : Outcome.Done(new Account
        {
            Id = Secrets.NewId("account"),
            SignInName = order.SignInName.ToLowerInvariant(),
            DisplayName = order.DisplayName.Trim(),
            Roles = roles,
            Identity = order.Identity,
            Revision = 1,
            SessionsSince = now,
            History = [new AccountChange(now, by, $"made with {roles}")],
        });
    }

    private static (AccountRegister, Outcome<Account>) Put(AccountRegister register, Account account) => (register.With(account), Outcome.Done(account));

    private static PasswordLink LinkOf(string secret, DateTimeOffset now) => new(Secrets.DigestOf(secret), now + linkGoodFor);

    private static Finding? WrongRoles(RoleGrants roles) => roles.Misnamed() is { } name
        ? AccountCodes.Error(AccountCodes.Roles, $"“{name}” is the id of no partnership.", PartnershipIdForm, "Write the id as the record has it.")
        : null;

    private static string PartnershipIdForm => Partnerships.Values.PartnershipId.Expected;
}
