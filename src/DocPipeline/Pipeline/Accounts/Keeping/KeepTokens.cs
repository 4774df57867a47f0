using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>The story of the tokens with which programs call in somebody's place.</summary>
public static class KeepTokens
{
    private const int LongestLabel = 100;
    private const int Most = 50;
    private static readonly TimeSpan longest = TimeSpan.FromDays(366);

    /// <summary>Makes a token. It never has a role that the account has not.</summary>
    public static async Task<Outcome<MadeToken>> MakeAsync(AccountBook book, string account, TokenOrder order, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(order);
        string secret = Secrets.New(AccountRegister.TokenPrefix);
        DateTimeOffset now = book.Clock.GetUtcNow();
        AccessToken token = new() { Id = Secrets.NewId("token"), Label = order.Label.Trim(), CreatedAt = now, ExpiresAt = order.ExpiresAt, Roles = order.Roles?.Ordered(), Digest = Secrets.DigestOf(secret) };
        return await KeepAccounts.OnAsync(book, account, known => Add(known, token, by, now), (_, _) => new MadeToken(token, secret), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Revokes a token at once. To revoke it again changes nothing.</summary>
    public static Task<Outcome<Account>> RevokeAsync(AccountBook book, string account, string token, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        return KeepAccounts.OnAsync(book, account, known => Outcome.Done(known.Tokens.Any(each => each.Id == token)
            ? (known with { Tokens = [.. known.Tokens.Where(each => each.Id != token)] }).After(new AccountChange(book.Clock.GetUtcNow(), by, $"{token} revoked"))
            : known), (_, after) => after, cancellationToken);
    }

    private static Outcome<Account> Add(Account account, AccessToken token, string by, DateTimeOffset now)
    {
        AccessToken[] live = [.. account.Tokens.Where(each => now < each.ExpiresAt)];
        List<Finding> findings = [];
        if (token.Label.Length is 0 or > LongestLabel || token.Label.Contains('@', StringComparison.Ordinal) || PrintableText.FirstForbidden(token.Label, hasLines: false) is not null)
            findings.Add(AccountCodes.Error(AccountCodes.Token, "A token says what it is for.", $"1 to {LongestLabel} letters without an address, such as “nightly export”", "Write what the program does."));
        if (token.ExpiresAt <= now || token.ExpiresAt > now + longest)
            findings.Add(AccountCodes.Error(AccountCodes.Token, "A token runs out within a year.", $"an instant after now and not after {now + longest:yyyy-MM-dd}", "State an earlier day in expiresAt."));
        if (live.Length >= Most)
            findings.Add(AccountCodes.Error(AccountCodes.Token, $"There are {Most} tokens already.", mend: "Revoke those that nobody uses."));
        if (token.Roles is { } roles && (roles.Misnamed() is not null || roles != roles.Within(account.Roles)))
            findings.Add(AccountCodes.Error(AccountCodes.Roles, "A token has no role that its account has not.", account.Roles.ToString(), "Leave out the roles that the account has not."));
        return findings.Count > 0
            ? Outcome.Refused<Account>(findings)
            : Outcome.Done((account with { Tokens = [.. live, token] }).After(new AccountChange(now, by, $"{token.Id} made, until {token.ExpiresAt:yyyy-MM-dd}, with {token.Roles?.ToString() ?? "all of the account’s roles"}")));
    }
}
