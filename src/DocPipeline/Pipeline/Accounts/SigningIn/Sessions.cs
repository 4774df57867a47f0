using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts.Keeping;

namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>
/// Sessions in the store, under the digest of the secret that the browser holds: who reads the store can use none of them, and one that
/// is ended is over for every program.
/// </summary>
public static class Sessions
{
    /// <summary>After so long without a request it is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>After so long it is over in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // To write at every request would cost more than it tells.
    private static readonly TimeSpan seenEvery = TimeSpan.FromMinutes(5);
    private const string Folder = "accounts/sessions/";

    /// <summary>Begins one.</summary>
    /// <returns>The secret for the browser.</returns>
    public static async Task<string> BeginAsync(AccountBook book, Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(account);
        string secret = Secrets.New();
        DateTimeOffset now = book.Clock.GetUtcNow();
        await book.Store.CreateAsync(NameOf(secret), AccountsJson.Write(new KeptSession(account.Id, now, now)), cancellationToken).ConfigureAwait(false);
        return secret;
    }

    /// <summary>The account whose session it is; nothing where it is over, or there is none.</summary>
    public static async Task<Account?> FindAsync(AccountBook book, string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        BlobName name = NameOf(secret);
        if (await book.Store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } stored) return null;
        KeptSession session = AccountsJson.Read<KeptSession>(name, stored.Content);
        DateTimeOffset now = book.Clock.GetUtcNow();
        AccountRegister register = await book.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (IsOver(session, now) || register.Find(session.Account) is not { IsEnabled: true } account || session.StartedAt < account.SessionsSince) return null;
        if (now - session.SeenAt >= seenEvery)
            await book.Store.ReplaceAsync(name, AccountsJson.Write(session with { SeenAt = now }), stored.Tag, cancellationToken).ConfigureAwait(false);
        return account;
    }

    /// <summary>Ends one.</summary>
    public static async Task EndAsync(AccountBook book, string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        BlobName name = NameOf(secret);
        while (await book.Store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } stored)
            if (await book.Store.DeleteAsync(name, stored.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) return;
    }

    /// <summary>Ends every session of an account, in whichever browser.</summary>
    /// <param name="book">The accounts.</param>
    /// <param name="account">The account.</param>
    /// <param name="by">The account of whoever ends them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<Account>> EndAllAsync(AccountBook book, string account, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        DateTimeOffset now = book.Clock.GetUtcNow();
        return KeepAccounts.OnAsync(book, account, known => Outcome.Done((known with { SessionsSince = now }).After(new AccountChange(now, by, "signed out everywhere"))), (_, after) => after, cancellationToken);
    }

    /// <summary>Takes away those that are over.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> SweepAsync(AccountBook book, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        int swept = 0;
        await foreach (BlobName name in book.Store.ListAsync(Folder, cancellationToken).ConfigureAwait(false))
        {
            if (await book.Store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } stored) continue;
            if (!IsOver(AccountsJson.Read<KeptSession>(name, stored.Content), book.Clock.GetUtcNow())) continue;
            if (await book.Store.DeleteAsync(name, stored.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) swept++;
        }

        return swept;
    }

    private static bool IsOver(KeptSession session, DateTimeOffset now) => now - session.SeenAt >= Idle || now - session.StartedAt >= Longest;

    private static BlobName NameOf(string secret) => BlobName.Of($"{Folder}{Secrets.DigestOf(secret)}.json");
}
