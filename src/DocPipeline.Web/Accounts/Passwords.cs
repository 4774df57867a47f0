using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DocPipeline.Web.Accounts;

/// <summary>Hashes passwords and checks who signs in: with the same answer, and in the same time, whether there is such a name or not.</summary>
internal sealed class Passwords(AccountBook book)
{
    // OWASP's figure for PBKDF2 with SHA-512 (Password Storage Cheat Sheet, 2023).
    private const int Iterations = 210_000;

    private static readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // What the password of somebody who is not there is held against.
    private static readonly string nobodys = Hash(Guid.NewGuid().ToString());

    internal static string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Signs in.</summary>
    /// <returns>The account; nothing whatever was wrong.</returns>
    internal async Task<Account?> SignInAsync(string signInName, string password, CancellationToken cancellationToken)
    {
        if (signInName.Length > PasswordRules.Longest || password.Length > PasswordRules.Longest) return null;
        AccountRegister register = await book.ReadAsync(cancellationToken);
        bool hasTry = await SignInTries.TakeAsync(book, register, signInName, cancellationToken);
        Account? account = register.FindByName(signInName);
        PasswordVerificationResult result = hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? nobodys, password);
        if (!hasTry || result == PasswordVerificationResult.Failed || account is not { IsEnabled: true, PasswordHash: { } hash }) return null;
        await SignInTries.ForgetAsync(book, register, signInName, cancellationToken);
        if (result == PasswordVerificationResult.SuccessRehashNeeded) await ChoosePassword.RehashAsync(book, account.Id, hash, Hash(password), cancellationToken);
        return account;
    }

    /// <summary>Whether it is the password of somebody who has signed in already. Tries count here as well.</summary>
    internal async Task<bool> IsRightAsync(Account account, string password, CancellationToken cancellationToken) =>
        await SignInAsync(account.SignInName, password, cancellationToken) is { } same && same.Id == account.Id;
}
