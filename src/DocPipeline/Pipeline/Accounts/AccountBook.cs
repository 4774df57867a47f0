using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Accounts;

/// <summary>
/// The accounts in the store. What is read may be a second old, so that not every request asks the store; a change through this
/// book is seen through it at once.
/// </summary>
public sealed class AccountBook
{
    private static readonly BlobName blob = BlobName.Of("accounts/register.json");
    private static readonly TimeSpan freshFor = TimeSpan.FromSeconds(1);

    private (AccountRegister Register, long ReadAt)? known;

    /// <summary>The accounts in a store.</summary>
    public AccountBook(IBlobStore store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        (Store, Clock) = (store, clock);
    }

    internal IBlobStore Store { get; }

    internal TimeProvider Clock { get; }

    /// <summary>The accounts, a second old at most.</summary>
    public async Task<AccountRegister> ReadAsync(CancellationToken cancellationToken)
    {
        if (known is { } last && Clock.GetElapsedTime(last.ReadAt) < freshFor) return last.Register;
        return (await LoadAsync(cancellationToken).ConfigureAwait(false)).Register;
    }

    /// <summary>Changes the accounts: decided anew on whatever is there until nobody came between.</summary>
    /// <param name="decide">The accounts after the change and what it came to, or why it is refused.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Outcome<T>> ChangeAsync<T>(Func<AccountRegister, (AccountRegister After, Outcome<T> Result)> decide, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            (AccountRegister before, BlobTag? seen) = await LoadAsync(cancellationToken).ConfigureAwait(false);
            (AccountRegister after, Outcome<T> result) = decide(before);
            if (result.IsRefused || ReferenceEquals(after, before)) return result;
            if (before.Accounts.Any(account => account.IsWorkingAdmin) && !after.Accounts.Any(account => account.IsWorkingAdmin))
                return AccountCodes.Refused<T>(AccountCodes.LastAdmin, "Nobody would be left who can keep accounts.", "one account at least that is enabled, can sign in and is admin everywhere", "Make somebody else admin first.");
            byte[] bytes = AccountsJson.Write(after);
            WriteResult written = seen is null
                ? await Store.CreateAsync(blob, bytes, cancellationToken).ConfigureAwait(false)
                : await Store.ReplaceAsync(blob, bytes, seen, cancellationToken).ConfigureAwait(false);
            if (written is not WriteResult.Written) continue;
            known = (after, Clock.GetTimestamp());
            return result;
        }
    }

    private async Task<(AccountRegister Register, BlobTag? Seen)> LoadAsync(CancellationToken cancellationToken)
    {
        // The age counts from before the reading: what comes in between is not missed for longer.
        long asked = Clock.GetTimestamp();
        StoredBlob? stored = await Store.GetAsync(blob, cancellationToken).ConfigureAwait(false);
        AccountRegister register = stored is null
            ? new AccountRegister { Form = 1, Salt = Secrets.New(), Accounts = [] }
            : AccountsJson.Read<AccountRegister>(blob, stored.Content);
        if (register.Form != 1) throw new InvalidDataException($"The blob {blob} is of a later program.");
        known = (register, asked);
        return (register, stored?.Tag);
    }
}
