using DocPipeline.Pipeline.Accounts;

namespace DocPipeline.Web.Accounts;

/// <summary>Who has signed in, and what they may do.</summary>
internal sealed record CallerAnswer(string Account, string SignInName, string DisplayName, RoleGrants Roles, string By);

/// <summary>An account as admins see it: no hash, no digest.</summary>
internal sealed record AccountAnswer(
    string Id, string SignInName, string DisplayName, RoleGrants Roles, bool IsEnabled, string SignsInBy, PlatformIdentity? Identity, bool MayChoosePassword, int Tokens, int Revision)
{
    internal static AccountAnswer Of(Account account) => new(
        account.Id, account.SignInName, account.DisplayName, account.Roles, account.IsEnabled, account.Identity is null ? "password" : "directory", account.Identity, account.Link is not null, account.Tokens.Count, account.Revision);
}

/// <summary>One account with every change of it.</summary>
internal sealed record AccountInFull(AccountAnswer Account, IReadOnlyList<AccountChange> History);

/// <summary>A new account, with the path of the link by which its owner chooses a password. It is said once.</summary>
internal sealed record NewAccountAnswer(AccountAnswer Account, string? Link);

/// <summary>Some accounts, and what to ask for the next with.</summary>
internal sealed record AccountsAnswer(IReadOnlyList<AccountAnswer> Accounts, string? Next);

/// <summary>What is known of a token.</summary>
internal sealed record TokenAnswer(string Id, string Label, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, RoleGrants? Roles)
{
    internal static TokenAnswer Of(AccessToken token) => new(token.Id, token.Label, token.CreatedAt, token.ExpiresAt, token.Roles);
}

/// <summary>A new token. It is said once.</summary>
internal sealed record NewTokenAnswer(TokenAnswer Token, string Secret);

/// <summary>Somebody's tokens.</summary>
internal sealed record TokensAnswer(IReadOnlyList<TokenAnswer> Tokens);
