using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts.Keeping;

namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>The story of a password that somebody chooses, by a one-time link or in place of another. Sessions that began before are over then.</summary>
public static class ChoosePassword
{
    /// <summary>The account of a one-time link; nothing where it is none, was used or has run out.</summary>
    public static async Task<Account?> FindAsync(AccountBook book, string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        string digest = Secrets.DigestOf(secret);
        AccountRegister register = await book.ReadAsync(cancellationToken).ConfigureAwait(false);
        return register.Accounts.FirstOrDefault(account => IsGood(account, digest, book.Clock.GetUtcNow()));
    }

    /// <summary>Chooses the password by a one-time link. Of two at once one wins.</summary>
    public static async Task<Outcome<Account>> ByLinkAsync(AccountBook book, string secret, string passwordHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        string digest = Secrets.DigestOf(secret);
        Account? account = await FindAsync(book, secret, cancellationToken).ConfigureAwait(false);
        return account is null ? NoLink() : await KeepAccounts.OnAsync(
            book, account.Id, known => IsGood(known, digest, book.Clock.GetUtcNow()) ? Chosen(known, passwordHash, known.Id, book.Clock.GetUtcNow()) : NoLink(), (_, after) => after, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Chooses another password; whoever calls has checked the one before.</summary>
    /// <param name="book">The accounts.</param>
    /// <param name="account">The account.</param>
    /// <param name="checkedHash">The hash that the password before was checked against.</param>
    /// <param name="passwordHash">The hash of the new one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<Account>> InPlaceAsync(AccountBook book, string account, string checkedHash, string passwordHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        return KeepAccounts.OnAsync(book, account, known => known.PasswordHash == checkedHash
            ? Chosen(known, passwordHash, known.Id, book.Clock.GetUtcNow())
            : AccountCodes.Refused<Account>(AccountCodes.Stale, "The password was changed meanwhile.", mend: "Sign in with the new one."), (_, after) => after, cancellationToken);
    }

    /// <summary>The same password under a hash of today's strength. It is no change that anybody has to be told of.</summary>
    public static Task<Outcome<Account>> RehashAsync(AccountBook book, string account, string checkedHash, string passwordHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        return KeepAccounts.OnAsync(book, account, known => Outcome.Done(known.PasswordHash == checkedHash ? known with { PasswordHash = passwordHash } : known), (_, after) => after, cancellationToken);
    }

    private static bool IsGood(Account account, string digest, DateTimeOffset now) => account.IsEnabled && account.Link is { } link && link.Digest == digest && now < link.ExpiresAt;

    private static Outcome<Account> Chosen(Account account, string passwordHash, string by, DateTimeOffset now) =>
        Outcome.Done((account with { PasswordHash = passwordHash, Link = null, SessionsSince = now }).After(new AccountChange(now, by, "a password chosen")));

    private static Outcome<Account> NoLink() => Outcome.Refused<Account>([AccountCodes.NoPasswordLink]);
}
