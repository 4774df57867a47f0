using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>
/// Counts tries to sign in, in the store, so that several programs agree. A try counts before it is checked: however many are made at
/// once, no more than ten are looked at.
/// </summary>
public static class SignInTries
{
    /// <summary>How many tries a name has.</summary>
    public const int Most = 10;

    /// <summary>How long a name is locked after them.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    // Names that nobody has share so many counts: whoever makes names up cannot fill the store with them.
    private const int Shared = 1024;

    /// <summary>Takes a try.</summary>
    /// <returns>Whether there was one left.</returns>
    public static async Task<bool> TakeAsync(AccountBook book, AccountRegister register, string signInName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(register);
        BlobName name = NameOf(register, signInName);
        while (true)
        {
            StoredBlob? stored = await book.Store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            DateTimeOffset now = book.Clock.GetUtcNow();
            CountedTries before = stored is null ? new(0, now) : AccountsJson.Read<CountedTries>(name, stored.Content);
            if (now - before.LastAt >= LockedFor) before = new(0, now);
            if (before.Count >= Most) return false;
            byte[] after = AccountsJson.Write(new CountedTries(before.Count + 1, now));
            WriteResult written = stored is null
                ? await book.Store.CreateAsync(name, after, cancellationToken).ConfigureAwait(false)
                : await book.Store.ReplaceAsync(name, after, stored.Tag, cancellationToken).ConfigureAwait(false);
            if (written is WriteResult.Written) return true;
        }
    }

    /// <summary>Forgets the tries of somebody who has signed in.</summary>
    public static async Task ForgetAsync(AccountBook book, AccountRegister register, string signInName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(register);
        BlobName name = NameOf(register, signInName);
        if (await book.Store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } stored)
            await book.Store.DeleteAsync(name, stored.Tag, cancellationToken).ConfigureAwait(false);
    }

    private static BlobName NameOf(AccountRegister register, string signInName)
    {
        if (register.FindByName(signInName) is { } account) return BlobName.Of($"accounts/tries/{account.Id}.json");
        byte[] code = HMACSHA256.HashData(Encoding.UTF8.GetBytes(register.Salt), Encoding.UTF8.GetBytes(signInName.Trim().ToLowerInvariant()));
        return BlobName.Of($"accounts/tries/nobody-{BitConverter.ToUInt16(code) % Shared}.json");
    }
}
